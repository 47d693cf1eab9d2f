package live.pubco.credits;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What the pool counts. */
final class PoolMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger pages;

    PoolMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.pages = registry.gauge("pubco.credits.pages", new AtomicInteger());
    }

    void visited(Outcome outcome, Duration took) {
        registry.timer("pubco.credits.visits", "outcome", outcome.label()).record(took);
    }

    /** A report for a visit that is over. */
    void stale() {
        registry.counter("pubco.credits.stale").increment();
    }

    /** Credits answers of other tracks, seen on a track's page. */
    void strays(int count) {
        registry.counter("pubco.credits.strays").increment(count);
    }

    /** A context was replaced. */
    void recycled(String reason) {
        registry.counter("pubco.credits.recycled", "reason", reason).increment();
    }

    /** A browser or driver was started again. */
    void restarted(String part) {
        registry.counter("pubco.credits.restarted", "part", part).increment();
    }

    void pagesChanged(int by) {
        pages.addAndGet(by);
    }

    /** The registry holds the queue weakly; the pool holds it. */
    void waiting(JobQueue jobs) {
        registry.gauge("pubco.credits.waiting", jobs, JobQueue::size);
    }
}
