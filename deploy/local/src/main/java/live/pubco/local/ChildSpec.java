package live.pubco.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to start and stop one process.
 *
 * @param stopSignal what makes it end in good order, as kill(1) names it
 * @param archive where its classes are kept, if it is a JVM
 */
record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        String stopSignal,
        Optional<ClassArchive> archive) {

    ChildSpec(String name, List<String> command, Map<String, String> environment, Path directory) {
        this(name, command, environment, directory, "TERM", Optional.empty());
    }

    static ChildSpec java(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            ClassArchive archive) {
        return new ChildSpec(name, command, environment, directory, "TERM", Optional.of(archive));
    }
}
