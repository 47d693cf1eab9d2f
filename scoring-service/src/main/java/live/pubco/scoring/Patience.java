package live.pubco.scoring;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tries until it works or the service stops: offsets stay uncommitted meanwhile, so nothing is lost
 * and nothing good becomes a dead letter.
 */
@ApplicationScoped
public class Patience {

    /** The service is going down in the middle of a batch, which will be delivered again. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_PAUSE_MS = 100;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Duration atMost;

    Patience(Settings settings) {
        this.atMost = settings.retryAtMost();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** The result of the first try that does not end in {@link NotNow}. */
    public <T> T until(Supplier<T> action) {
        long pause = FIRST_PAUSE_MS;
        for (int tries = 1; ; tries++) {
            try {
                return action.get();
            } catch (NotNow notNow) {
                if (tries == 1) {
                    LOG.warnf(notNow, "waiting: %s", notNow.getMessage());
                }
                pause(pause, notNow);
                pause = Math.min(2 * pause, atMost.toMillis());
            }
        }
    }

    private void pause(long millis, NotNow reason) {
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new Stopped("stopped while waiting", reason);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped("interrupted while waiting", reason);
        }
    }
}
