package live.pubco.phase.quarkus;

import java.time.Duration;
import live.pubco.phase.engine.Loop;
import live.pubco.phase.upstream.Timer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the owner loop turns, whatever the upstream does. */
@Liveness
class EngineLiveness implements HealthCheck {

    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

    private final Loop engine;
    private final Timer timer;

    EngineLiveness(Loop engine, Timer timer) {
        this.engine = engine;
        this.timer = timer;
    }

    @Override
    public HealthCheckResponse call() {
        long sinceTurn = timer.nanos() - engine.state().turnedAt();
        return HealthCheckResponse.named("engine loop")
                .status(sinceTurn < LONGEST_TURN.toNanos())
                .withData("lastTurnMillisAgo", Duration.ofNanos(sinceTurn).toMillis())
                .build();
    }
}
