package live.pubco.credits;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The shapes that the pool replaces, with the pool's browser and reader; one thread each. */
public final class FreshBrowser implements AutoCloseable {

    private static final int AFTER_LOADING_MS = 1000;
    private static final int AFTER_CLICK_MS = 500;

    private final PoolSettings settings;
    private final Path executable;
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(LaneBrowser.environment()));

    public FreshBrowser(Map<String, String> properties) {
        settings = PoolSettings.of(TestSettings.of(properties));
        executable = BrowserFinder.find(settings.browser());
    }

    /** A browser launched for one track, read by the pool's own script. */
    public Seen cold(String trackId) {
        try (Browser browser = launch()) {
            AtomicReference<String> told = new AtomicReference<>();
            BrowserContext context = browser.newContext(english());
            context.exposeBinding(
                    settings.script().binding(),
                    (source, arguments) -> {
                        told.set(String.valueOf(arguments[0]));
                        return null;
                    });
            context.addInitScript(settings.script().source());
            Page page = context.newPage();
            new DocumentWatch(context.newCDPSession(page), settings);
            page.evaluate("to => { setTimeout(() => location.assign(to)) }", address(trackId));
            context.waitForCondition(() -> told.get() != null);
            return Seen.of(Outcomes.of(Report.parse(told.get()), trackId, settings));
        }
    }

    /** A browser for the job, two new pages at a time, fixed sleeps between the steps. */
    public int old(List<String> trackIds) throws InterruptedException {
        int opened = 0;
        try (Browser browser = launch()) {
            for (int i = 0; i < trackIds.size(); i += 2) {
                opened += chunk(browser, trackIds.subList(i, Math.min(i + 2, trackIds.size())));
                Thread.sleep(AFTER_CLICK_MS);
            }
        }
        return opened;
    }

    private int chunk(Browser browser, List<String> trackIds) throws InterruptedException {
        try (BrowserContext context = browser.newContext(english())) {
            List<Page> pages = trackIds.stream().map(id -> context.newPage()).toList();
            for (int i = 0; i < pages.size(); i++) {
                pages.get(i).navigate(settings.site() + "/track/" + trackIds.get(i));
            }
            Thread.sleep(AFTER_LOADING_MS);
            pages.forEach(page -> click(page, "#onetrust-accept-btn-handler"));
            pages.forEach(page -> click(page, "[data-testid=action-bar-row] button >> nth=1"));
            Thread.sleep(AFTER_CLICK_MS);
            pages.forEach(page -> click(page, "#context-menu >> text=/credits/i"));
            Thread.sleep(AFTER_CLICK_MS);
            return (int) pages.stream().filter(FreshBrowser::hasDialog).count();
        }
    }

    private static void click(Page page, String selector) {
        Optional.ofNullable(page.querySelector(selector)).ifPresent(found -> found.click());
    }

    private static boolean hasDialog(Page page) {
        return page.querySelector("[role=dialog]") != null;
    }

    private String address(String trackId) {
        return settings.site() + "/track/" + trackId + "#visit-1";
    }

    private static Browser.NewContextOptions english() {
        return new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1280, 800);
    }

    private Browser launch() {
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setChromiumSandbox(false)
                                .setArgs(List.of("--disable-gpu")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
