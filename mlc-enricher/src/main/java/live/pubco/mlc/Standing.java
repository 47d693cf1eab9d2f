package live.pubco.mlc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import live.pubco.phase.upstream.Timer;
import org.jboss.logging.Logger;

/**
 * Whether The MLC accepts the account at all. Once it was turned away, asking is tried again only
 * from time to time.
 */
@Singleton
class Standing {

    static final Duration PAUSE = Duration.ofMinutes(10);

    static final String BLOCKED = "The MLC turns the application away (HTTP 403)";

    /** One refusal may be about the question, several in a row are about who asks. */
    private static final int REFUSALS = 5;

    private static final Logger LOG = Logger.getLogger(Standing.class);

    private final Timer timer;
    private String reason;
    private String announced;
    private long until;
    private int refusals;

    @Inject
    Standing(Timer timer) {
        this.timer = timer;
    }

    /** Why asking is no use at the moment; empty when it is. */
    synchronized Optional<String> blockedBecause() {
        return reason != null && until - timer.nanos() > 0 ? Optional.of(reason) : Optional.empty();
    }

    synchronized void refused() {
        if (++refusals >= REFUSALS) {
            turnedAway(BLOCKED);
        }
    }

    synchronized void accepted() {
        refusals = 0;
        announced = null;
    }

    synchronized void turnedAway(String why) {
        reason = why;
        until = timer.nanos() + PAUSE.toNanos();
        if (!why.equals(announced)) {
            announced = why;
            LOG.error(why);
        }
    }
}
