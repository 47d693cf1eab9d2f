package live.pubco.credits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the pool counts. */
final class PoolMetrics {

    private final MeterRegistry registry;
    private final Pulse pulse = new Pulse();
    private final Map<PageState, AtomicInteger> pages = new EnumMap<>(PageState.class);

    PoolMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (PageState state : PageState.values()) {
            Tags tags = Tags.of("state", state.label());
            pages.put(state, registry.gauge("pubco.credits.pages", tags, new AtomicInteger()));
        }
        // there from the start: what appears with its first event does not increase by it
        List.of("browser", "driver", "hung").forEach(this::restarts);
    }

    /** The recent visits, for whoever decides how many pages there should be. */
    Pulse pulse() {
        return pulse;
    }

    void visited(Outcome outcome, Duration took) {
        pulse.beat(outcome, took);
        registry.timer("pubco.credits.visits", "outcome", outcome.label()).record(took);
    }

    void waited(Duration time) {
        registry.timer("pubco.credits.step", "step", Step.WAIT.label()).record(time);
    }

    /** Steps in milliseconds, by label; a page cannot make up others. */
    void stepped(Map<String, Double> took) {
        for (Step step : Step.values()) {
            Double milliseconds = took.get(step.label());
            if (milliseconds != null) {
                Duration time = Duration.ofNanos((long) (milliseconds * 1e6));
                registry.timer("pubco.credits.step", "step", step.label()).record(time);
            }
        }
    }

    /** A report for a visit that is over. */
    void stale() {
        registry.counter("pubco.credits.stale").increment();
    }

    /** Credits answers of other tracks, seen on a track's page. */
    void strays(int count) {
        registry.counter("pubco.credits.strays").increment(count);
    }

    /** A page went on by itself, and to the right track. */
    void wentOn(boolean well) {
        registry.counter("pubco.credits.gone.on", "result", well ? "read" : "reloaded").increment();
    }

    /** A context or a browser was replaced. */
    void recycled(String part, String reason) {
        registry.counter("pubco.credits.recycled", "part", part, "reason", reason).increment();
    }

    /** A browser or driver was started again because the one before was lost. */
    void restarted(String part) {
        restarts(part).increment();
    }

    private Counter restarts(String part) {
        return registry.counter("pubco.credits.restarted", "part", part);
    }

    void pagesChanged(PageState state, int by) {
        pages.get(state).addAndGet(by);
    }

    /** How many pages are open over all lanes. */
    Map<PageState, Integer> pages() {
        Map<PageState, Integer> open = new EnumMap<>(PageState.class);
        pages.forEach((state, count) -> open.put(state, count.get()));
        return open;
    }

    /** The registry holds its subjects weakly; the pool holds them. */
    void watch(BrowserPool pool) {
        registry.gauge("pubco.credits.waiting", pool, BrowserPool::waiting);
        registry.gauge("pubco.credits.pages.wanted", pool, p -> p.size().pages());
    }

    /** The memory of a lane's browser and driver, for as long as there is the lane. */
    void memory(String lane, Supplier<Number> bytes) {
        Gauge.builder("pubco.credits.browser.memory", bytes)
                .tag("lane", lane)
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
    }
}
