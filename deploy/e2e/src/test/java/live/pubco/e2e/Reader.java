package live.pubco.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import live.pubco.local.Browser;
import live.pubco.local.Workspace;

/** Somebody who reads the dashboard in a real browser, and everything that failed on its pages. */
final class Reader implements AutoCloseable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private static final double PATIENCE_MS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String dashboard;
    private final List<String> failures = new CopyOnWriteArrayList<>();

    Reader(Workspace workspace, String dashboard) {
        Browser.Search found = Browser.prepare(workspace);
        Path executable =
                found.executable()
                        .orElseThrow(() -> new IllegalStateException("no browser: " + found));
        this.dashboard = dashboard;
        // what is ordered comes back with a later write of the sink
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright =
                Playwright.create(
                        new CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setChromiumSandbox(false));
    }

    /** A page of the dashboard in a window of its own. */
    Page open(String path) {
        return open(path, ColorScheme.LIGHT);
    }

    Page open(String path, ColorScheme scheme) {
        BrowserContext window = browser.newContext(new NewContextOptions().setColorScheme(scheme));
        window.setDefaultTimeout(PATIENCE_MS);
        Page page = window.newPage();
        page.onPageError(error -> failures.add(path + ": " + error));
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        failures.add(path + ": " + message.text());
                    }
                });
        page.onResponse(
                answer -> {
                    if (answer.status() >= 400) {
                        failures.add(path + ": " + answer.status() + " for " + answer.url());
                    }
                });
        page.navigate(dashboard + path);
        return page;
    }

    /** Exceptions of scripts, what the browser complained of and refused requests, of all pages. */
    List<String> failures() {
        return failures;
    }

    /** What keeps people out of a page, by the rules of WCAG 2.1 AA that a program can check. */
    static List<String> barriers(Page page) {
        List<String> barriers = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                barriers.add(
                        "%s: %s %s"
                                .formatted(
                                        rule.getId(), node.getTarget(), node.getFailureSummary()));
            }
        }
        return barriers;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
