package live.pubco.phase.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;
import live.pubco.phase.upstream.FailureClassifier;
import live.pubco.phase.upstream.Standing;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;

/** Makes the service's one {@link Upstream} from configuration. */
@ApplicationScoped
class UpstreamProducer {

    @Produces
    @Singleton
    Upstream upstream(
            UpstreamProperties properties,
            FailureClassifier classifier,
            Timer timer,
            UpstreamListener listener) {
        return new Upstream(
                properties.settings(), classifier, timer, RandomGenerator.getDefault(), listener);
    }

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

    void stop(@Disposes Timer timer) {
        if (timer instanceof SystemTimer system) {
            system.close();
        }
    }
}
