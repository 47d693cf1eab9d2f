package live.pubco.scoring.sink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** What gets through the sink, and how long the batch that is in it has been there. */
@Startup
@ApplicationScoped
class SinkMetrics {

    private final Counter scored;
    private final Timer batches;
    private final LongTaskTimer underWay;

    SinkMetrics(MeterRegistry meters) {
        this.scored = meters.counter("pubco.tracks.scored");
        this.batches = meters.timer("pubco.sink.batch");
        this.underWay = LongTaskTimer.builder("pubco.sink.under.way").register(meters);
    }

    void time(Runnable batch) {
        underWay.record(() -> batches.record(batch));
    }

    void scored(int tracks) {
        scored.increment(tracks);
    }
}
