package live.pubco.credits;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A driver and its browser; belongs to the thread that started it, except for {@link #kill}. */
final class LaneBrowser implements AutoCloseable {

    private static final Object STARTING = new Object();
    private static final double LAUNCH_MS = 20_000;

    private final PoolSettings settings;
    private final Playwright playwright;
    private final ProcessHandle driver;
    private Browser browser;

    private LaneBrowser(PoolSettings settings, Playwright playwright, ProcessHandle driver) {
        this.settings = settings;
        this.playwright = playwright;
        this.driver = driver;
    }

    static LaneBrowser start(PoolSettings settings) {
        Path executable = BrowserFinder.find(settings.browser());
        TempFolder.BROWSERS.sweepOwn();
        LaneBrowser started = startDriver(settings);
        try {
            started.launch(executable);
            return started;
        } catch (PlaywrightException failed) {
            started.kill();
            started.close();
            throw failed;
        }
    }

    /** One at a time, because the new driver is told from its siblings by being new. */
    private static LaneBrowser startDriver(PoolSettings settings) {
        Playwright.CreateOptions options = new Playwright.CreateOptions().setEnv(environment());
        synchronized (STARTING) {
            List<ProcessHandle> before = ProcessHandle.current().children().toList();
            Playwright playwright = Playwright.create(options);
            ProcessHandle driver =
                    ProcessHandle.current()
                            .children()
                            .filter(child -> !before.contains(child))
                            .findFirst()
                            .orElseThrow(() -> new PlaywrightException("driver not found"));
            return new LaneBrowser(settings, playwright, driver);
        }
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        NodeFinder.find(System.getenv())
                .ifPresent(node -> environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString()));
        environment.put("TMPDIR", TempFolder.BROWSERS.ofThisProcess().toString());
        return environment;
    }

    /** Starts a browser, also in place of one that was lost. */
    void launch(Path executable) {
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setHeadless(true)
                                        .setChromiumSandbox(
                                                settings.sandbox().orElseGet(() -> !isRoot()))
                                        .setTimeout(LAUNCH_MS)
                                        .setArgs(arguments()));
    }

    void relaunch() {
        launch(BrowserFinder.find(settings.browser()));
    }

    private List<String> arguments() {
        return List.of(
                "--host-resolver-rules=" + settings.resolverRules(),
                "--blink-settings=imagesEnabled=false",
                "--disable-remote-fonts",
                "--disable-gpu",
                "--mute-audio");
    }

    Browser browser() {
        return browser;
    }

    /** Any thread may call this at any time. */
    void kill() {
        killBrowser();
        driver.destroyForcibly();
    }

    void killBrowser() {
        driver.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        try {
            playwright.close();
        } catch (RuntimeException alreadyGone) {
            kill();
        }
    }

    private static boolean isRoot() {
        try {
            return Optional.of(0)
                    .equals(Optional.of(Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
        } catch (IOException | UnsupportedOperationException notUnix) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
