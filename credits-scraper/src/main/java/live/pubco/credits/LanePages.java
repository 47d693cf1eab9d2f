package live.pubco.credits;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.BindingCallback;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The open pages of one browser: hands jobs to idle ones, settles visits that have ended, replaces
 * what is worn or broken. All of it on the thread that owns the browser.
 */
final class LanePages {

    private final PoolSettings settings;
    private final JobQueue jobs;
    private final PoolMetrics metrics;
    private final LaneBrowser browser;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final List<PageSlot> slots = new ArrayList<>();
    private Generation generation;
    private long visits;
    private int strikes;
    private int counted;

    LanePages(PoolSettings settings, JobQueue jobs, PoolMetrics metrics, LaneBrowser browser) {
        this.settings = settings;
        this.jobs = jobs;
        this.metrics = metrics;
        this.browser = browser;
    }

    /** One round without waiting; {@code size} is how many pages are wanted just now. */
    void round(int size) {
        try {
            settle();
            renew(size);
            refill();
            generation.closeStrangers();
        } catch (PlaywrightException failed) {
            recover(failed);
        }
    }

    private void settle() {
        for (PageSlot slot : slots) {
            if (slot.isBusy()) {
                slot.ended(settings).ifPresent(outcome -> settle(slot, outcome));
            }
            if (slot.isBusy() && (slot.isLost() || slot.job().isOver())) {
                repeat(slot);
            }
        }
    }

    private void settle(PageSlot slot, Outcome outcome) {
        metrics.visited(outcome, slot.age());
        boolean answered =
                !(outcome instanceof Outcome.NoAnswer || outcome instanceof Outcome.TimedOut);
        strikes = answered ? 0 : strikes;
        slot.release().outcome().complete(outcome);
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

    private void renew(int size) {
        if (generation != null && generation.isUsedUp()) {
            metrics.recycled(generation.wornBy());
            generation = null;
        }
        if (generation == null) {
            generation = new Generation(browser.browser(), settings, limit(), reports());
        }
        for (PageSlot slot : List.copyOf(slots)) {
            boolean worn = slot.generation() != generation || slots.size() > size;
            if (slot.isLost() || (worn && !slot.isBusy())) {
                slots.remove(slot);
                slot.generation().close(slot);
            }
        }
        while (slots.size() < size) {
            slots.add(generation.open(settings));
        }
        count();
    }

    /** All lanes share one figure. */
    private void count() {
        metrics.pagesChanged(slots.size() - counted);
        counted = slots.size();
    }

    /** Jitter keeps lanes from replacing their contexts all at once. */
    private int limit() {
        int tenth = Math.max(1, settings.visitsPerContext() / 10);
        return settings.visitsPerContext() - tenth + random.nextInt(2 * tenth + 1);
    }

    private BindingCallback reports() {
        return (source, arguments) -> {
            deliver(String.valueOf(arguments[0]));
            return null;
        };
    }

    /** A report that no visit under way has asked for is dropped. */
    private void deliver(String json) {
        Report report = Report.parse(json);
        metrics.strays(report.strays());
        if (slots.stream().noneMatch(slot -> slot.accept(report, settings))) {
            metrics.stale();
        }
    }

    private void refill() {
        for (PageSlot slot : slots) {
            if (!slot.isBusy() && !slot.isLost()) {
                jobs.next().ifPresent(job -> start(slot, job));
            }
        }
    }

    private void start(PageSlot slot, Job job) {
        slot.start(job, Long.toString(++visits), settings.site() + job.path());
    }

    /** Whether a round would find something to do. */
    boolean needRound() {
        return slots.stream().anyMatch(PageSlot::needsAttention)
                || (!jobs.isEmpty() && slots.stream().anyMatch(slot -> !slot.isBusy()));
    }

    boolean areIdle() {
        return slots.stream().noneMatch(PageSlot::isBusy);
    }

    /** Lets events arrive until a round is needed, or for the given time. */
    void pump(double milliseconds) {
        try {
            if (generation != null) {
                generation.await(this::needRound, milliseconds);
            }
        } catch (PlaywrightException failed) {
            recover(failed);
        }
    }

    /** Leaves no page of the site open while there is nothing to do. */
    void rest() {
        try {
            slots.forEach(PageSlot::rest);
        } catch (PlaywrightException failed) {
            recover(failed);
        }
    }

    /** First another context, then another browser, then another driver. */
    private void recover(PlaywrightException failed) {
        strikes++;
        abandon();
        if (strikes == 1 && browser.browser().isConnected()) {
            metrics.recycled("failure");
            return;
        }
        if (strikes > 3) {
            throw failed;
        }
        metrics.restarted("browser");
        browser.relaunch();
    }

    /** Gives back what is in hand; the pages are lost. */
    void abandon() {
        slots.stream().filter(PageSlot::isBusy).forEach(this::repeat);
        slots.clear();
        count();
        generation = null;
    }
}
