package live.pubco.credits;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Browsers and drivers that outlived what started them, told by the folder that they work in: one
 * that was frozen does not notice when the service or its driver is killed.
 */
final class Orphans {

    private Orphans() {}

    /** Kills what works in the folder and does not descend from this process any more. */
    static void killLost(Path folder) {
        Set<Long> ours =
                ProcessHandle.current()
                        .descendants()
                        .map(ProcessHandle::pid)
                        .collect(Collectors.toSet());
        kill(folder, process -> !ours.contains(process.pid()));
    }

    /** Kills all that works in the folder. */
    static void killAll(Path folder) {
        kill(folder, process -> true);
    }

    private static void kill(Path folder, Predicate<ProcessHandle> which) {
        String name = folder + "/";
        List<ProcessHandle> found =
                ProcessHandle.allProcesses()
                        .filter(process -> process.pid() != ProcessHandle.current().pid())
                        .filter(which)
                        .filter(process -> ProcFiles.commandLine(process).contains(name))
                        .flatMap(
                                process -> Stream.concat(process.descendants(), Stream.of(process)))
                        .toList();
        found.forEach(ProcessHandle::destroyForcibly);
    }
}
