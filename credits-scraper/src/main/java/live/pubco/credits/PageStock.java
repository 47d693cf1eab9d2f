package live.pubco.credits;

import com.microsoft.playwright.options.BindingCallback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The open pages of one lane: as many as are wanted, none of them worn. */
final class PageStock {

    /** Renderers of pages that were closed are gone after this. */
    private static final Duration GONE = Duration.ofSeconds(1);

    /** Neither has a timeout of its own, and both take milliseconds unless something hangs. */
    private static final Duration OPENING = Duration.ofSeconds(10);

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final PoolSettings settings;
    private final PoolMetrics metrics;
    private final LaneBrowser browser;
    private final BindingCallback reports;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final List<PageSlot> slots = new ArrayList<>();
    private final Map<PageState, Integer> counted = new EnumMap<>(PageState.class);
    private Generation generation;
    private long mixedAt;
    private int wanted;

    PageStock(
            PoolSettings settings,
            PoolMetrics metrics,
            LaneBrowser browser,
            BindingCallback reports) {
        this.settings = settings;
        this.metrics = metrics;
        this.browser = browser;
        this.reports = reports;
    }

    List<PageSlot> slots() {
        return slots;
    }

    /** The context in use; there is none before the first renewal and after a loss. */
    Optional<Generation> generation() {
        return Optional.ofNullable(generation);
    }

    /** Closes what is worn, lost or too much, and opens one page where some are missing. */
    void renew(int size) {
        wanted = size;
        changeGeneration();
        for (PageSlot slot : List.copyOf(slots)) {
            boolean worn = slot.generation() != generation || slots.size() > size;
            // closing one may tell of the crash of another, whose visit is still to be settled
            if (!slot.isBusy() && (slot.isLost() || worn)) {
                close(slot);
            }
        }
        if (isShort()) {
            Duration time = slots.isEmpty() ? LaneBrowser.START : OPENING;
            browser.within(time, () -> slots.add(generation.open(settings)));
        }
        count();
    }

    /** Whether there are fewer pages than wanted. */
    boolean isShort() {
        return slots.size() < wanted;
    }

    private void changeGeneration() {
        if (slots.stream().anyMatch(slot -> slot.generation() != generation)) {
            mixedAt = System.nanoTime();
        }
        Optional<String> wornBy = generation().flatMap(g -> g.wornBy().or(this::outgrown));
        if (wornBy.isPresent()) {
            metrics.recycled("context", wornBy.get());
            generation.useUp();
            generation = null;
        }
        if (generation == null) {
            int visits = Wear.about(settings.wear().visitsPerPage(), random);
            generation = new Generation(browser.browser(), settings, visits, reports);
            mixedAt = System.nanoTime();
        }
    }

    /** Only what was weighed while there were no pages of an older context tells about this one. */
    private Optional<String> outgrown() {
        Weight weight = browser.weight();
        return weight.takenAt() - mixedAt > GONE.toNanos()
                        && weight.heaviest() > settings.wear().rendererBytes()
                ? Optional.of("memory")
                : Optional.empty();
    }

    private void close(PageSlot slot) {
        if (slot.hasCrashed()) {
            browser.life().crashed(System.nanoTime());
        }
        slots.remove(slot);
        browser.within(CLOSING, () -> slot.generation().close(slot));
    }

    /** Another browser; there must be no visit under way. */
    void replaceBrowser(String reason) {
        metrics.recycled("browser", reason);
        generation().ifPresent(Generation::useUp);
        List.copyOf(slots).forEach(this::close);
        forget();
        browser.relaunch();
    }

    /** The pages are lost, whatever became of them. */
    void forget() {
        slots.clear();
        generation = null;
        count();
    }

    /** All lanes share the figures. */
    private void count() {
        for (PageState state : PageState.values()) {
            int now = (int) slots.stream().filter(slot -> state(slot) == state).count();
            metrics.pagesChanged(state, now - counted.getOrDefault(state, 0));
            counted.put(state, now);
        }
    }

    private PageState state(PageSlot slot) {
        if (!slot.isBusy()) {
            return PageState.IDLE;
        }
        return slot.generation() == generation ? PageState.VISITING : PageState.DRAINING;
    }
}
