package live.pubco.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Gives every child a process group of its own, so that a terminal's Ctrl-C reaches only the
 * launcher, and that a child's children (browsers, database backends) can be ended with it.
 */
final class ProcessGroup {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private ProcessGroup() {}

    /** The command in a session of its own, where the system has the tool for it. */
    static List<String> wrap(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> wrapped = new ArrayList<>();
        wrapped.add(SETSID.toString());
        wrapped.addAll(command);
        return wrapped;
    }

    /** Ends whatever is left of the group that a child led. */
    static void kill(long leader) {
        ProcessHandle.of(leader)
                .ifPresent(
                        handle -> {
                            handle.descendants().forEach(ProcessHandle::destroyForcibly);
                            handle.destroyForcibly();
                        });
        send("KILL", "-" + leader);
    }

    /** Sends a signal to one process, not to its group. */
    static void signal(String name, long pid) {
        send(name, String.valueOf(pid));
    }

    private static void send(String name, String target) {
        try {
            Process kill =
                    new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " -- " + target)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new LauncherFailure("cannot run /bin/sh to end process group " + target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
