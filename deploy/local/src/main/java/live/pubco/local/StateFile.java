package live.pubco.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lets other commands, in other terminals, find the running system. */
final class StateFile {

    private final ObjectMapper json = new ObjectMapper();
    private final StackOptions options;
    private final Path file;

    StateFile(StackOptions options) {
        this.options = options;
        this.file = options.data().resolveSibling("state.json");
    }

    /** The state in a checkout's folder, if a system was started from there. */
    static Optional<RunningState> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObjectMapper().readValue(file.toFile(), RunningState.class));
        } catch (IOException e) {
            throw new LauncherFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    synchronized void write(Collection<Child> children) {
        Map<String, RunningState.ChildState> states = new LinkedHashMap<>();
        children.forEach(
                child ->
                        states.put(
                                child.name(),
                                RunningState.ChildState.of(child.pid(), child.restarts())));
        RunningState state =
                new RunningState(
                        RunningState.ChildState.of(ProcessHandle.current().pid(), 0),
                        options.fakes().isPresent(),
                        options.ports(),
                        states);
        try {
            Path half = file.resolveSibling(file.getFileName() + ".new");
            json.writerWithDefaultPrettyPrinter().writeValue(half.toFile(), state);
            Files.move(
                    half,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LauncherFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LauncherFailure("cannot delete " + file + ": " + e.getMessage(), e);
        }
    }
}
