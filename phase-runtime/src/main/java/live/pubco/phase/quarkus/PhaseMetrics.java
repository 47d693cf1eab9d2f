package live.pubco.phase.quarkus;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import live.pubco.phase.engine.DeadLetterClass;
import live.pubco.phase.engine.EngineListener;

/** Counts what happens to records and questions, and takes the part of the rate. */
@Singleton
class PhaseMetrics implements EngineListener {

    private final MeterRegistry meters;
    private final PartOfTheRate rate;

    PhaseMetrics(MeterRegistry meters, PartOfTheRate rate) {
        this.meters = meters;
        this.rate = rate;
        // there from the start: what appears with its first event does not increase by it
        for (DeadLetterClass kind : DeadLetterClass.values()) {
            dead(kind);
        }
        List.of("codec", "commit", "send").forEach(this::retries);
    }

    @Override
    public void passed(String outcome, Duration sinceReceived) {
        meters.timer(Meters.PASSED, "outcome", outcome).record(sinceReceived);
    }

    @Override
    public void deadLettered(DeadLetterClass kind) {
        dead(kind).increment();
    }

    @Override
    public void asked(int questions) {
        meters.counter(Meters.QUESTIONS, "how", "asked").increment(questions);
        meters.summary(Meters.BATCH).record(questions);
    }

    @Override
    public void remembered(boolean negative) {
        String how = negative ? "remembered-negative" : "remembered";
        meters.counter(Meters.QUESTIONS, "how", how).increment();
    }

    @Override
    public void coalesced() {
        meters.counter(Meters.QUESTIONS, "how", "coalesced").increment();
    }

    @Override
    public void assigned(int partitions) {
        rate.owned(partitions);
    }

    @Override
    public void retried(String what) {
        retries(what).increment();
    }

    private Counter dead(DeadLetterClass kind) {
        return meters.counter(Meters.DEAD, "class", kind.label());
    }

    private Counter retries(String what) {
        return meters.counter(Meters.RETRIED, "what", what);
    }
}
