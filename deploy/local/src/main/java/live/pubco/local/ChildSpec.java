package live.pubco.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start and stop one process.
 *
 * @param stopSignal what makes it end in good order, as kill(1) names it
 */
record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        String stopSignal) {

    ChildSpec(String name, List<String> command, Map<String, String> environment, Path directory) {
        this(name, command, environment, directory, "TERM");
    }
}
