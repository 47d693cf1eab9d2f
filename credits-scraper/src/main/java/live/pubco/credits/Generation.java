package live.pubco.credits;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BindingCallback;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A browser context in use for a number of visits; its renderers would grow without end. */
final class Generation {

    private final BrowserContext context;
    private final int visitsPerPage;
    private final Session session;
    private final Optional<String> begunWith;
    private final long oldAt;
    private final List<Page> strangers = new ArrayList<>();
    private boolean opening;
    private int visits;
    private int slots;
    private int most;
    private boolean usedUp;

    Generation(Browser browser, PoolSettings settings, int visitsPerPage, BindingCallback reports) {
        this.visitsPerPage = visitsPerPage;
        this.session = settings.session();
        this.begunWith = session.state();
        this.oldAt = System.nanoTime() + settings.wear().contextAge().toNanos();
        this.context = browser.newContext(options(begunWith));
        context.onPage(this::appeared);
        context.exposeBinding(settings.script().binding(), reports);
        context.addInitScript(settings.script().source());
    }

    private static Browser.NewContextOptions options(Optional<String> state) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions()
                        .setLocale("en-US")
                        .setViewportSize(1280, 800)
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                        .setAcceptDownloads(false);
        state.ifPresent(options::setStorageState);
        return options;
    }

    PageSlot open(PoolSettings settings) {
        opening = true;
        try {
            PageSlot slot = new PageSlot(this, context.newPage(), settings);
            most = Math.max(most, ++slots);
            return slot;
        } finally {
            opening = false;
        }
    }

    /** Closes the slot's page, and the context with the last page of a used-up one. */
    void close(PageSlot slot) {
        slots--;
        if (slots == 0 && usedUp && !slot.isLost()) {
            keepSession();
        }
        slot.page().close();
        if (slots == 0 && usedUp) {
            context.close();
        }
    }

    /** What the site has renewed is for the contexts to come. */
    void keepSession() {
        session.keep(begunWith, context::storageState);
    }

    /** Closes pages that a page has opened. */
    void closeStrangers() {
        List<Page> found = List.copyOf(strangers);
        strangers.clear();
        found.forEach(Page::close);
    }

    void visited() {
        visits++;
    }

    /** Closes with its last page. */
    void useUp() {
        usedUp = true;
    }

    /** Why it is to be replaced; empty while it is not. */
    Optional<String> wornBy() {
        if (visits >= visitsPerPage * Math.max(1, most)) {
            return Optional.of("visits");
        }
        return System.nanoTime() - oldAt > 0 ? Optional.of("age") : Optional.empty();
    }

    /** Lets events arrive until the condition holds, or for the given time. */
    void await(BooleanSupplier condition, double milliseconds) {
        try {
            context.waitForCondition(
                    condition,
                    new BrowserContext.WaitForConditionOptions().setTimeout(milliseconds));
        } catch (TimeoutError nothingHappened) {
            // The round that follows looks at the clock.
        }
    }

    BrowserContext context() {
        return context;
    }

    private void appeared(Page page) {
        if (!opening) {
            strangers.add(page);
        }
    }
}
