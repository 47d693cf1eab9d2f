package live.pubco.phase.quarkus;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.pubco.phase.engine.Loop;
import live.pubco.phase.upstream.Upstream;

/** What the phase holds at the moment, and what keeps it from being faster. */
@ApplicationScoped
class PhaseGauges {

    private final Loop engine;
    private final Upstream upstream;
    private final PhaseProperties phase;

    PhaseGauges(Loop engine, Upstream upstream, PhaseProperties phase) {
        this.engine = engine;
        this.upstream = upstream;
        this.phase = phase;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("pubco.records.unfinished", engine, each -> each.state().unfinished());
        meters.gauge("pubco.records.oldest.seconds", this, PhaseGauges::oldestSeconds);
        meters.gauge("pubco.partitions", engine, each -> each.state().partitions());
        meters.gauge("pubco.upstream.in.flight", upstream, Upstream::inFlight);
        meters.gauge("pubco.upstream.in.line", upstream, Upstream::waiting);
        for (String limit : List.of("closed", "rate", "concurrency", "idle")) {
            Gauge.builder(
                            "pubco.limited.by",
                            this,
                            gauges -> gauges.limitedBy().equals(limit) ? 1 : 0)
                    .tag("limit", limit)
                    .register(meters);
        }
    }

    /** The one thing that bounds the phase's speed now. */
    String limitedBy() {
        if (upstream.closedBecause().isPresent()) {
            return "closed";
        }
        if (upstream.waiting() > 0) {
            return upstream.isFull() ? "concurrency" : "rate";
        }
        return engine.state().batches() >= phase.concurrency() ? "concurrency" : "idle";
    }

    private double oldestSeconds() {
        Instant oldest = engine.state().oldest();
        return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toMillis() / 1000.0;
    }
}
