package live.pubco.phase.quarkus;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.pubco.phase.upstream.UpstreamListener;

/** Counts what happens to calls. */
@Singleton
class UpstreamMetrics implements UpstreamListener {

    private final MeterRegistry meters;

    UpstreamMetrics(MeterRegistry meters) {
        this.meters = meters;
        meters.timer(Meters.CLOSED); // there from the start, so that its first time is an increase
    }

    @Override
    public void called(String operation, String outcome, Duration took) {
        meters.timer(Meters.CALLS, Tags.of("operation", operation, "outcome", outcome))
                .record(took);
    }

    @Override
    public void waited(Duration waited) {
        meters.timer(Meters.WAITED).record(waited);
    }

    @Override
    public void closed(String reason, Duration pause) {
        meters.timer(Meters.CLOSED).record(pause);
    }
}
