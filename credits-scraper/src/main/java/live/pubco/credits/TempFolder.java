package live.pubco.credits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for what browsers leave behind, named after this process, so that the next start can
 * tell the remains of a killed one.
 */
record TempFolder(Path path) {

    private static final Path ROOT =
            Path.of(System.getProperty("java.io.tmpdir"), "pubco-credits", "browsers");

    static TempFolder create() {
        try {
            Files.createDirectories(ROOT);
            return new TempFolder(
                    Files.createTempDirectory(ROOT, ProcessHandle.current().pid() + "-"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Deletes what processes that no longer live have left. */
    static void sweep() {
        if (!Files.isDirectory(ROOT)) {
            return;
        }
        try (Stream<Path> folders = Files.list(ROOT)) {
            folders.filter(TempFolder::isOrphan).forEach(f -> new TempFolder(f).delete());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOrphan(Path folder) {
        String name = folder.getFileName().toString();
        String pid = name.substring(0, Math.max(0, name.indexOf('-')));
        return pid.matches("[0-9]{1,10}")
                && ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isEmpty();
    }

    void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException inUse) {
            path.toFile().deleteOnExit();
        }
    }
}
