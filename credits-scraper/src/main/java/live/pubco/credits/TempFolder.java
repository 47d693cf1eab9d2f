package live.pubco.credits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folders for what drivers and browsers leave behind. One of each per process and named after
 * it, because the driver takes its environment once, and so that the next start can tell the
 * remains of a killed service.
 */
enum TempFolder {
    DRIVERS,
    BROWSERS;

    private static final Duration SETTLED = Duration.ofMinutes(1);

    private Path root() {
        String name = name().toLowerCase(Locale.ROOT);
        return Path.of(System.getProperty("java.io.tmpdir"), "pubco-credits", name);
    }

    Path ofThisProcess() {
        Path folder = root().resolve(Long.toString(ProcessHandle.current().pid()));
        try {
            Files.createDirectories(folder);
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Ends and deletes what processes that no longer live have left. */
    void sweep() {
        ofThisProcess();
        for (Path folder : children(root()).stream().filter(TempFolder::isOrphan).toList()) {
            Orphans.killAll(folder);
            delete(folder);
        }
    }

    /** Ends browsers that this process has lost, and deletes their profiles. */
    void sweepOwn() {
        Orphans.killLost(ofThisProcess());
        List<String> commands =
                ProcessHandle.current().descendants().map(ProcFiles::commandLine).toList();
        long youngest = System.currentTimeMillis() - SETTLED.toMillis();
        children(ofThisProcess()).stream()
                .filter(folder -> folder.toFile().lastModified() < youngest)
                .filter(folder -> commands.stream().noneMatch(c -> c.contains(folder.toString())))
                .forEach(TempFolder::delete);
    }

    void deleteOwn() {
        Orphans.killAll(ofThisProcess());
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
