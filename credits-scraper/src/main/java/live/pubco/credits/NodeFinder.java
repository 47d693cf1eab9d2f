package live.pubco.credits;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds an installed Node.js for the driver, which saves unpacking the bundled one. */
final class NodeFinder {

    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");
    private static final int OLDEST = 20;

    private NodeFinder() {}

    /** Empty when the bundled one is to be used, or the environment names one already. */
    static Optional<Path> find(Map<String, String> environment) {
        if (environment.containsKey("PLAYWRIGHT_NODEJS_PATH")) {
            return Optional.empty();
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst()
                .filter(NodeFinder::isRecent);
    }

    private static boolean isRecent(Path node) {
        try {
            Process process =
                    new ProcessBuilder(node.toString(), "--version")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            byte[] said = process.getInputStream().readAllBytes();
            process.waitFor();
            Matcher version = VERSION.matcher(new String(said, StandardCharsets.UTF_8).strip());
            return version.matches() && Integer.parseInt(version.group(1)) >= OLDEST;
        } catch (IOException unusable) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
