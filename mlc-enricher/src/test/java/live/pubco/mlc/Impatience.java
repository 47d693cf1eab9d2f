package live.pubco.mlc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import live.pubco.phase.upstream.FailureClassifier;
import live.pubco.phase.upstream.Standing;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;

/** An upstream without limits that is soon given up, in place of the engine's. */
@ApplicationScoped
class Impatience {

    @Produces
    @Singleton
    Timer timer() {
        return new SystemTimer(Clock.systemUTC());
    }

    @Produces
    @Singleton
    Standing standing(Timer timer) {
        return new Standing(timer);
    }

    @Produces
    @Singleton
    Upstream upstream(FailureClassifier classifier, Timer timer) {
        UpstreamSettings settings =
                new UpstreamSettings(
                        0,
                        100,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(500),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        1000,
                        Duration.ofSeconds(1));
        return new Upstream(
                settings, classifier, timer, RandomGenerator.getDefault(), UpstreamListener.NONE);
    }
}
