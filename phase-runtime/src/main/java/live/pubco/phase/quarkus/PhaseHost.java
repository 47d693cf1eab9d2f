package live.pubco.phase.quarkus;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import live.pubco.phase.engine.Loop;
import live.pubco.schemas.Link;
import org.jboss.logging.Logger;

/** Runs the phase's engine on a thread of its own for as long as the service lives. */
@ApplicationScoped
class PhaseHost {

    private static final Logger LOG = Logger.getLogger(PhaseHost.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Loop engine;
    private final Thread owner;

    PhaseHost(Link link, Loop engine) {
        this.engine = engine;
        this.owner = new Thread(this::run, "engine-" + link.name());
    }

    void start(@Observes StartupEvent event) {
        owner.start();
    }

    void stop(@Observes ShutdownEvent event) {
        engine.stop();
        try {
            owner.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            engine.run();
        } catch (RuntimeException fatal) {
            LOG.error("the engine stopped; the service ends so that it is started anew", fatal);
            Quarkus.asyncExit(1);
        }
    }
}
