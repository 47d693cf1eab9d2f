package live.pubco.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops what runs from this checkout, wherever it was started. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop everything.")
final class DownCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 60;

    @Override
    public Integer call() throws Exception {
        Path file = Workspace.find().stateFile();
        Optional<RunningState> found = StateFile.read(file);
        if (found.isEmpty()) {
            System.out.println("nothing is running");
            return 0;
        }
        if (found.get().launcherAlive()) {
            end(found.get().launcher().pid());
        }
        Remains.endOrphans(found.get());
        Files.deleteIfExists(file);
        System.out.println("stopped");
        return 0;
    }

    private static void end(long launcher) throws Exception {
        Optional<ProcessHandle> process = ProcessHandle.of(launcher);
        process.ifPresent(ProcessHandle::destroy);
        try {
            if (process.isPresent()) {
                process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (TimeoutException e) {
            process.get().destroyForcibly();
        }
    }
}
