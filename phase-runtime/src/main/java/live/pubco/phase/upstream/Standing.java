package live.pubco.phase.upstream;

import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Whether an upstream deals with us at all. Once it has turned us away, asking is tried again only
 * from time to time, and the log has it once.
 */
public final class Standing {

    public static final Duration PAUSE = Duration.ofMinutes(10);

    /** One refusal may be about the question, several in a row are about who asks. */
    private static final int REFUSALS = 5;

    private static final Logger LOG = Logger.getLogger(Standing.class);

    private final Timer timer;
    private String reason;
    private String announced;
    private long until;
    private int refusals;

    public Standing(Timer timer) {
        this.timer = timer;
    }

    /** Why asking is no use at the moment; empty when it is. */
    public synchronized Optional<String> blockedBecause() {
        return reason != null && until - timer.nanos() > 0 ? Optional.of(reason) : Optional.empty();
    }

    public synchronized void turnedAway(String why) {
        reason = why;
        until = timer.nanos() + PAUSE.toNanos();
        if (!why.equals(announced)) {
            announced = why;
            LOG.errorf("turned away: %s; trying again in %d minutes", why, PAUSE.toMinutes());
        }
    }

    /** A question was refused, by the look of it for its own sake. */
    public synchronized void refused(String whenRepeated) {
        if (++refusals >= REFUSALS) {
            turnedAway(whenRepeated);
        }
    }

    public synchronized void accepted() {
        refusals = 0;
        announced = null;
    }
}
