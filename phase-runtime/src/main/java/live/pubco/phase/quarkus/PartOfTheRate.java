package live.pubco.phase.quarkus;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import live.pubco.phase.engine.Loop;
import live.pubco.phase.upstream.SharedPace;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A limit belongs to the upstream, not to a process: each replica takes the part that its
 * partitions are.
 */
@ApplicationScoped
class PartOfTheRate {

    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final Loop loop;
    private final Upstream upstream;
    private final Timer timer;
    private final int partitions;

    PartOfTheRate(
            Loop loop,
            Upstream upstream,
            Timer timer,
            @ConfigProperty(name = "pubco.kafka.partitions") int partitions) {
        this.loop = loop;
        this.upstream = upstream;
        this.timer = timer;
        this.partitions = partitions;
    }

    void start(@Observes StartupEvent event) {
        new SharedPace(this::owned, upstream::share, SETTLE, timer).start();
    }

    private double owned() {
        return Math.min(1.0, (double) loop.state().partitions() / partitions);
    }
}
