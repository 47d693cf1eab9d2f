package live.pubco.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and clears away what an earlier run left: a running system, orphans, old data. */
final class Remains {

    private Remains() {}

    /**
     * Refuses when a system runs from this checkout; ends the orphans of a launcher that was
     * killed.
     */
    static void clear(Path stateFile) {
        Optional<RunningState> found = StateFile.read(stateFile);
        found.filter(RunningState::launcherAlive)
                .ifPresent(
                        state -> {
                            throw new LauncherFailure(
                                    "already running (pid %d); ./pubco down stops it"
                                            .formatted(state.launcher().pid()));
                        });
        found.ifPresent(Remains::endOrphans);
    }

    static void endOrphans(RunningState state) {
        state.children().values().stream()
                .filter(RunningState.ChildState::alive)
                .forEach(child -> ProcessGroup.kill(child.pid()));
    }

    /** Deletes a folder with everything in it. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new LauncherFailure("cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
