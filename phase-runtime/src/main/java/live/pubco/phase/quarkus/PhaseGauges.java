package live.pubco.phase.quarkus;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import live.pubco.phase.engine.Loop;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;

/** What the phase holds at the moment, and what keeps it from being faster. */
@ApplicationScoped
class PhaseGauges {

    private final OperatingSystemMXBean machine =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Loop engine;
    private final Upstream upstream;
    private final PhaseProperties phase;
    private final Timer timer;

    PhaseGauges(Loop engine, Upstream upstream, PhaseProperties phase, Timer timer) {
        this.engine = engine;
        this.upstream = upstream;
        this.phase = phase;
        this.timer = timer;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge(Meters.UNFINISHED, engine, each -> each.state().unfinished());
        meters.gauge(Meters.HELD_BYTES, engine, each -> each.state().bytes());
        meters.gauge(Meters.OLDEST_SECONDS, this, PhaseGauges::oldestSeconds);
        meters.gauge(Meters.SINCE_TURN_SECONDS, this, PhaseGauges::sinceTurnSeconds);
        meters.gauge(Meters.LAG, engine, each -> each.state().lag());
        meters.gauge(Meters.PARTITIONS, engine, each -> each.state().partitions());
        meters.gauge(Meters.IN_FLIGHT, upstream, Upstream::inFlight);
        meters.gauge(Meters.IN_LINE, upstream, Upstream::waiting);
        meters.gauge(Meters.PERMITS, upstream, Upstream::permitsPerSecond);
        for (LimitedBy limit : LimitedBy.values()) {
            Gauge.builder(Meters.LIMITED_BY, this, each -> each.limitedBy() == limit ? 1 : 0)
                    .tag("limit", limit.label())
                    .register(meters);
        }
    }

    LimitedBy limitedBy() {
        Loop.State state = engine.state();
        return LimitedBy.of(
                new LimitedBy.View(
                        upstream.closedBecause().isPresent(),
                        upstream.waiting() > 0,
                        upstream.isFull(),
                        state.batches() >= phase.concurrency(),
                        state.unfinished() == 0 ? 0 : machine.getProcessCpuLoad()));
    }

    private double sinceTurnSeconds() {
        return Duration.ofNanos(timer.nanos() - engine.state().turnedAt()).toMillis() / 1000.0;
    }

    private double oldestSeconds() {
        Instant oldest = engine.state().oldest();
        return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toMillis() / 1000.0;
    }
}
