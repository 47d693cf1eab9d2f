package live.pubco.credits;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A driver and its browser; belongs to the thread that started it, except for {@link #kill}. */
final class LaneBrowser implements AutoCloseable {

    private static final Object STARTING = new Object();
    private static final double LAUNCH_MS = 40_000;

    /** A browser's first page may take long on a busy machine. */
    static final Duration START = Duration.ofSeconds(60);

    private final PoolSettings settings;
    private final Playwright playwright;
    private final ProcessHandle driver;
    private final Heartbeat heartbeat;
    private Browser browser;
    private BrowserLife life;
    private volatile Weight weight = Weight.none();

    private LaneBrowser(
            PoolSettings settings,
            Playwright playwright,
            ProcessHandle driver,
            Heartbeat heartbeat) {
        this.settings = settings;
        this.playwright = playwright;
        this.driver = driver;
        this.heartbeat = heartbeat;
    }

    /** Starts a driver; {@link #launch} is to follow. */
    static LaneBrowser create(PoolSettings settings, Heartbeat heartbeat) {
        heartbeat.expectWithin(START);
        TempFolder.BROWSERS.sweepOwn();
        Playwright.CreateOptions options = new Playwright.CreateOptions().setEnv(environment());
        // one at a time: the new driver is told from its siblings by being new
        synchronized (STARTING) {
            List<ProcessHandle> before = ProcessHandle.current().children().toList();
            Playwright playwright = Playwright.create(options);
            ProcessHandle driver =
                    ProcessHandle.current()
                            .children()
                            .filter(child -> !before.contains(child))
                            .findFirst()
                            .orElseThrow(() -> new PlaywrightException("driver not found"));
            return new LaneBrowser(settings, playwright, driver, heartbeat);
        }
    }

    static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        NodeFinder.find(System.getenv())
                .ifPresent(node -> environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString()));
        environment.put("TMPDIR", TempFolder.BROWSERS.ofThisProcess().toString());
        return environment;
    }

    void launch() {
        Path executable = BrowserFinder.find(settings.browser());
        life = new BrowserLife(settings.wear(), RandomGenerator.getDefault(), System.nanoTime());
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
        driver.children().forEach(ProcFiles::yieldAlike);
    }

    /** Makes a call that takes milliseconds, or for ever when renderer, browser or driver hang. */
    void within(Duration time, Runnable call) {
        heartbeat.expectWithin(time);
        call.run();
        heartbeat.expectWithin(settings.visit());
    }

    /** Starts a browser in place of one that was lost or is worn. */
    void relaunch() {
        heartbeat.expectWithin(START);
        endingAll(browser::close);
        TempFolder.BROWSERS.sweepOwn();
        launch();
    }

    private List<String> arguments() {
        return List.of(
                "--host-resolver-rules=" + settings.resolverRules(),
                "--blink-settings=imagesEnabled=false",
                "--disable-remote-fonts",
                "--disable-gpu",
                "--mute-audio");
    }

    /** A stopped renderer outlives the browser that closes in order, as nobody's child. */
    private void endingAll(Runnable close) {
        List<ProcessHandle> processes = driver.descendants().toList();
        try {
            close.run();
        } catch (RuntimeException alreadyGone) {
            // there is nothing left to be closed in order
        } finally {
            processes.forEach(ProcessHandle::destroyForcibly);
        }
    }

    Browser browser() {
        return browser;
    }

    BrowserLife life() {
        return life;
    }

    /** As it was when last taken. */
    Weight weight() {
        return weight;
    }

    /** Takes a while; any thread may do it. */
    void weigh() {
        weight = Weight.of(Stream.concat(Stream.of(driver), driver.descendants()).toList());
    }

    /** Any thread may call this at any time. */
    void kill() {
        driver.descendants().forEach(ProcessHandle::destroyForcibly);
        driver.destroyForcibly();
    }

    @Override
    public void close() {
        try {
            endingAll(playwright::close);
        } finally {
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
