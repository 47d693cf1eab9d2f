package live.pubco.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium for the credits phase; without one the phase says that it is unavailable. */
public final class Browser {

    private static final String SCRIPT = "deploy/local/src/main/scripts/browser.sh";

    /**
     * What was found.
     *
     * @param problem why there is none, in one line
     */
    public record Search(Optional<Path> executable, String problem) {}

    private Browser() {}

    /** Looks for an installed one, else fetches one; the first time that may take minutes. */
    public static Search prepare(Workspace workspace) {
        Path libraries = workspace.serviceDirectory("credits-scraper").resolve("lib/main/*");
        Commands.Result result =
                Commands.run(
                        List.of(
                                "/bin/sh",
                                workspace.root().resolve(SCRIPT).toString(),
                                libraries.toString()),
                        Map.of("JAVA_HOME", System.getProperty("java.home")));
        return result.succeeded()
                ? new Search(Optional.of(Path.of(result.output())), "")
                : new Search(Optional.empty(), result.output());
    }
}
