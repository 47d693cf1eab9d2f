package live.pubco.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A packaged service as a plain class path. Its own {@code quarkus-run.jar} brings a class loader
 * that class archives serve badly; from the class path a service starts with a third less work.
 */
final class QuarkusApp {

    static final String MAIN = "io.quarkus.runner.GeneratedMain";
    static final String LOG_MANAGER = "org.jboss.logmanager.LogManager";

    // Transformed and generated classes come before those that they replace.
    private static final List<String> FIRST =
            List.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar");
    private static final List<String> FOLDERS = List.of("app", "lib/boot", "lib/main");

    private final Path folder;

    QuarkusApp(Path folder) {
        this.folder = folder;
    }

    /** Always in the same order, without which a class archive is void. */
    String classPath() {
        return Stream.concat(
                        FIRST.stream().map(folder::resolve).filter(Files::exists),
                        FOLDERS.stream().map(folder::resolve).flatMap(QuarkusApp::jars))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new LauncherFailure("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }
}
