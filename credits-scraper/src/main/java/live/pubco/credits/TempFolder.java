package live.pubco.credits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder for what browsers leave behind. One per process and named after it, because the driver
 * takes its environment once, and so that the next start can tell the remains of a killed service.
 */
final class TempFolder {

    private static final Path ROOT =
            Path.of(System.getProperty("java.io.tmpdir"), "pubco-credits", "browsers");
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private TempFolder() {}

    static Path ofThisProcess() {
        try {
            return Files.createDirectories(
                    ROOT.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Deletes what processes that no longer live have left. */
    static void sweep() {
        ofThisProcess();
        children(ROOT).stream().filter(TempFolder::isOrphan).forEach(TempFolder::delete);
    }

    /** Deletes profiles of browsers that this process has lost. */
    static void sweepOwn() {
        List<String> commands =
                ProcessHandle.current()
                        .descendants()
                        .map(process -> process.info().commandLine().orElse(""))
                        .toList();
        long youngest = System.currentTimeMillis() - SETTLED.toMillis();
        children(ofThisProcess()).stream()
                .filter(folder -> folder.toFile().lastModified() < youngest)
                .filter(folder -> commands.stream().noneMatch(c -> c.contains(folder.toString())))
                .forEach(TempFolder::delete);
    }

    static void deleteOwn() {
        delete(ofThisProcess());
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOrphan(Path folder) {
        String pid = folder.getFileName().toString();
        return pid.matches("[0-9]{1,10}")
                && ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isEmpty();
    }

    /** As far as possible: a dying browser may still write. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException inUse) {
            folder.toFile().deleteOnExit();
        }
    }
}
