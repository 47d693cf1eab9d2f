package live.pubco.credits;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds an installed Chromium, the headless shell first: it needs half the processor time. */
final class BrowserFinder {

    private static final List<String> NAMES =
            List.of(
                    "chromium-headless-shell",
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable");

    private BrowserFinder() {}

    static Optional<Path> onPath(Map<String, String> environment) {
        List<String> folders =
                List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Playwright's own download, where somebody made it. */
    static Optional<Path> downloaded(Map<String, String> environment, Path home) {
        Path folder =
                Optional.ofNullable(environment.get("PLAYWRIGHT_BROWSERS_PATH"))
                        .map(Path::of)
                        .orElse(home.resolve(".cache/ms-playwright"));
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(BrowserFinder::isBrowser).sorted().reduce((a, b) -> b);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isBrowser(Path file) {
        String name = file.getFileName().toString();
        return (name.equals("headless_shell")
                        || name.equals("chrome-headless-shell")
                        || name.equals("chrome"))
                && Files.isRegularFile(file)
                && Files.isExecutable(file);
    }

    /** The configured browser, else an installed one, else Playwright's. */
    static Path find(Optional<Path> configured) {
        Map<String, String> environment = System.getenv();
        return configured
                .map(BrowserFinder::existing)
                .or(() -> onPath(environment))
                .or(() -> downloaded(environment, Path.of(System.getProperty("user.home"))))
                .orElseThrow(
                        () ->
                                new NoBrowserException(
                                        "no browser: install chromium-headless-shell or chromium,"
                                                + " or set PUBCO_CREDITS_BROWSER"));
    }

    private static Path existing(Path browser) {
        if (!Files.isExecutable(browser)) {
            throw new NoBrowserException("no browser: " + browser + " is not an executable");
        }
        return browser;
    }
}
