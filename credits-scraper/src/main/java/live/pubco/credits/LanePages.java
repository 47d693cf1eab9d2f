package live.pubco.credits;

import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The visits of one browser: hands jobs to idle pages, settles visits that have ended, recovers
 * from what breaks. All of it on the thread that owns the browser.
 */
final class LanePages {

    private static final Logger LOG = Logger.getLogger(LanePages.class);

    /** For a site that refuses without saying for how long. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final JobQueue jobs;
    private final PoolMetrics metrics;
    private final LaneBrowser browser;
    private final PageStock stock;
    private long visits;
    private int strikes;
    private boolean draining;

    LanePages(PoolSettings settings, JobQueue jobs, PoolMetrics metrics, LaneBrowser browser) {
        this.jobs = jobs;
        this.metrics = metrics;
        this.browser = browser;
        this.stock = new PageStock(settings, metrics, browser, this::deliver);
    }

    /** One round without waiting; {@code size} is how many pages are wanted just now. */
    void round(int size) {
        try {
            settle();
            replaceWornBrowser();
            stock.renew(size);
            if (!draining) {
                refill();
            }
            stock.generation().ifPresent(Generation::closeStrangers);
        } catch (PlaywrightException failed) {
            recover(failed);
        }
    }

    /** Once all of its visits have ended; no other ones begin before. */
    private void replaceWornBrowser() {
        Optional<String> wornBy = browser.life().wornBy(System.nanoTime());
        draining = wornBy.isPresent() && !areIdle();
        if (wornBy.isPresent() && !draining) {
            stock.replaceBrowser(wornBy.get());
        }
    }

    private void settle() {
        for (PageSlot slot : stock.slots()) {
            if (slot.isBusy()) {
                slot.ended().ifPresent(outcome -> settle(slot, outcome));
            }
            if (slot.isBusy() && (slot.isLost() || slot.job().isOver())) {
                repeat(slot);
            }
        }
    }

    private void settle(PageSlot slot, Outcome outcome) {
        if (slot.hasGoneOn() && isDoubtful(slot, outcome)) {
            load(slot);
            return;
        }
        metrics.visited(outcome, slot.age());
        if (outcome instanceof Outcome.Blocked blocked) {
            jobs.hold(blocked.retryAfter().orElse(PAUSE));
        }
        boolean answered =
                !(outcome instanceof Outcome.NoAnswer || outcome instanceof Outcome.TimedOut);
        strikes = answered ? 0 : strikes;
        slot.release().outcome().complete(outcome);
    }

    /** A page that went on by itself is believed what it read, and that the site refuses. */
    private boolean isDoubtful(PageSlot slot, Outcome outcome) {
        if (outcome instanceof Outcome.Blocked || !slot.job().mayRepeat()) {
            return false;
        }
        boolean read = outcome instanceof Outcome.Read found && !found.report().isEmpty();
        metrics.wentOn(read);
        return !read;
    }

    private void load(PageSlot slot) {
        Job job = slot.release();
        job.needLoading();
        jobs.add(job);
    }

    /** A page that crashed or is no longer wanted; its job is put to another one. */
    private void repeat(PageSlot slot) {
        slot.lose();
        Job job = slot.release();
        if (job.mayRepeat()) {
            jobs.add(job);
        } else {
            job.outcome().complete(new Outcome.NoAnswer("the page crashed"));
        }
    }

    /** A report that no visit under way has asked for is dropped. */
    private Object deliver(Object source, Object... arguments) {
        Report report = Report.parse(String.valueOf(arguments[0]));
        metrics.strays(report.strays());
        metrics.stepped(report.steps());
        if (stock.slots().stream().noneMatch(slot -> slot.accept(report))) {
            metrics.stale();
        }
        return null;
    }

    /** First those that can be asked again where they stand. */
    private void refill() {
        for (PageSlot slot : stock.slots()) {
            if (isFree(slot) && !slot.unanswered().isEmpty()) {
                jobs.next(slot.unanswered()).ifPresent(job -> start(slot, job));
            }
        }
        for (PageSlot slot : stock.slots()) {
            if (isFree(slot)) {
                jobs.next().ifPresent(job -> start(slot, job));
            }
        }
    }

    private static boolean isFree(PageSlot slot) {
        return !slot.isBusy() && !slot.isLost();
    }

    private void start(PageSlot slot, Job job) {
        if (job.isNew()) {
            metrics.waited(job.age());
        }
        browser.life().visited();
        try {
            slot.start(job, Long.toString(++visits));
        } catch (PlaywrightException failed) {
            if (!browser.browser().isConnected()) {
                throw failed;
            }
            // still busy with the error page of its last visit, say; no other page is concerned
            repeat(slot);
        }
    }

    /** Whether a round would find something to do. */
    boolean needRound() {
        return stock.isShort()
                || stock.slots().stream().anyMatch(PageSlot::needsAttention)
                || (!draining
                        && !jobs.isEmpty()
                        && stock.slots().stream().anyMatch(LanePages::isFree));
    }

    /** False while the first page is still to come. */
    boolean areOpen() {
        return !stock.slots().isEmpty();
    }

    boolean areIdle() {
        return stock.slots().stream().noneMatch(PageSlot::isBusy);
    }

    /** Whether nothing is to be done until a job comes. */
    boolean canSleep() {
        return areIdle() && !stock.isShort();
    }

    /** Lets events arrive until a round is needed, or for the given time. */
    void pump(double milliseconds) {
        try {
            stock.generation().ifPresent(g -> g.await(this::needRound, milliseconds));
        } catch (PlaywrightException failed) {
            recover(failed);
        }
    }

    /** Leaves no page of the site open while there is nothing to do. */
    void rest() {
        try {
            stock.slots().forEach(PageSlot::rest);
        } catch (PlaywrightException failed) {
            recover(failed);
        }
    }

    /** First another context, then another browser, then another driver. */
    private void recover(PlaywrightException failed) {
        strikes++;
        LOG.warnf("All pages are replaced: %s", Wrapped.reason(failed));
        abandon();
        if (strikes == 1 && browser.browser().isConnected()) {
            metrics.recycled("context", "failure");
            return;
        }
        if (strikes > 3) {
            throw failed;
        }
        metrics.restarted("browser");
        browser.relaunch();
    }

    /** Nothing more will be visited; what the site has renewed outlives the pages. */
    void leave() {
        stock.generation().ifPresent(Generation::keepSession);
    }

    /** Gives back what is in hand; the pages are lost. */
    void abandon() {
        stock.slots().stream().filter(PageSlot::isBusy).forEach(this::repeat);
        stock.forget();
    }
}
