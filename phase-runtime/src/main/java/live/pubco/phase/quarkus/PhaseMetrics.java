package live.pubco.phase.quarkus;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.pubco.phase.engine.DeadLetterClass;
import live.pubco.phase.engine.EngineListener;
import live.pubco.phase.upstream.UpstreamListener;

/** Every meter of the runtime, by name, in one place. */
@Singleton
class PhaseMetrics implements EngineListener, UpstreamListener {

    static final String PASSED = "pubco.records.passed";
    static final String DEAD = "pubco.records.dead";
    static final String RETRIED = "pubco.kafka.retried";
    static final String QUESTIONS = "pubco.questions";
    static final String BATCH = "pubco.questions.batch";
    static final String CALLS = "pubco.upstream.calls";
    static final String WAITED = "pubco.upstream.waited";
    static final String CLOSED = "pubco.upstream.closed";

    private final MeterRegistry meters;

    PhaseMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void passed(Duration sinceReceived) {
        meters.timer(PASSED).record(sinceReceived);
    }

    @Override
    public void deadLettered(DeadLetterClass kind) {
        meters.counter(DEAD, "class", kind.label()).increment();
    }

    @Override
    public void asked(int questions) {
        meters.counter(QUESTIONS, "how", "asked").increment(questions);
        meters.summary(BATCH).record(questions);
    }

    @Override
    public void cacheHit() {
        meters.counter(QUESTIONS, "how", "remembered").increment();
    }

    @Override
    public void coalesced() {
        meters.counter(QUESTIONS, "how", "coalesced").increment();
    }

    @Override
    public void retried(String what) {
        meters.counter(RETRIED, "what", what).increment();
    }

    @Override
    public void called(String operation, String outcome, Duration took) {
        meters.timer(CALLS, Tags.of("operation", operation, "outcome", outcome)).record(took);
    }

    @Override
    public void waited(Duration waited) {
        meters.timer(WAITED).record(waited);
    }

    @Override
    public void closed(String reason, Duration pause) {
        meters.timer(CLOSED).record(pause);
    }
}
