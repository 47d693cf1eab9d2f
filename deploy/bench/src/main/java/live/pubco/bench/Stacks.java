package live.pubco.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import live.pubco.local.LocalBroker;
import live.pubco.local.LocalStack;
import live.pubco.local.StackOptions;
import live.pubco.local.Workspace;

/** A real broker, registry and database on free ports, for the time of one measurement. */
final class Stacks {

    private Stacks() {}

    /** Without services and fakes. */
    static <T> T infrastructure(Function<LocalStack, T> measurement) {
        return with(options -> options.only(List.of()).withoutFakes(), measurement);
    }

    /** Nothing but a broker; the measurement gets its address. */
    static <T> T broker(Function<String, T> measurement) {
        Path folder = temporaryFolder();
        try (LocalBroker broker = LocalBroker.start(Workspace.find(), folder)) {
            // Whoever stops the measurement half-way wants no broker left behind.
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            return measurement.apply(broker.bootstrapServers());
        } finally {
            delete(folder);
        }
    }

    static <T> T with(UnaryOperator<StackOptions> what, Function<LocalStack, T> measurement) {
        Path folder = temporaryFolder();
        StackOptions options = what.apply(StackOptions.isolated(Workspace.find(), folder));
        try (LocalStack stack = LocalStack.start(options)) {
            // Whoever interrupts a measurement leaves no processes behind.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            return measurement.apply(stack);
        } finally {
            delete(folder);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("pubco-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
