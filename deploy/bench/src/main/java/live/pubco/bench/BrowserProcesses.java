package live.pubco.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The processes of the pool under test, and what may befall them. */
enum BrowserProcesses {
    RENDERER,
    BROWSER,
    DRIVER;

    List<ProcessHandle> find() {
        Stream<ProcessHandle> drivers = ProcessHandle.current().children();
        return switch (this) {
            case DRIVER -> drivers.toList();
            case BROWSER ->
                    drivers.flatMap(ProcessHandle::descendants)
                            .filter(BrowserProcesses::isBrowser)
                            .toList();
            case RENDERER ->
                    drivers.flatMap(ProcessHandle::descendants)
                            .filter(process -> commandLine(process).contains("--type=renderer"))
                            .sorted(Comparator.comparing(BrowserProcesses::work).reversed())
                            .toList();
        };
    }

    /** The browser itself: neither one of its parts nor the shell script that starts it. */
    private static boolean isBrowser(ProcessHandle process) {
        String line = commandLine(process);
        return line.contains("--user-data-dir=")
                && !line.contains("--type=")
                && !line.startsWith("/bin/sh");
    }

    private static Duration work(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * SIGKILL to the renderer that worked most, since a browser keeps idle ones in store, or to the
     * browser or driver alone.
     */
    void kill() {
        find().stream().findFirst().ifPresent(ProcessHandle::destroyForcibly);
    }

    /**
     * SIGSTOP to the renderer that worked most, to a browser with all of its processes, or to a
     * driver.
     */
    void freeze() {
        for (ProcessHandle process : find().stream().limit(1).toList()) {
            signal(process, "STOP");
            if (this == BROWSER) {
                process.descendants().forEach(below -> signal(below, "STOP"));
            }
        }
    }

    static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("cannot signal " + process.pid(), failed);
        }
    }

    static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }
}
