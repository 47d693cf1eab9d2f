package live.pubco.spotify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.UpstreamException;
import org.jboss.logging.Logger;

/**
 * Whether Spotify deals with the application at all. Once it was turned away, asking is tried again
 * only from time to time.
 */
@Singleton
class Standing {

    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Standing.class);
    private static final Set<String> TURNED_AWAY =
            Set.of(SpotifyFailures.NO_PREMIUM, SpotifyClient.REFUSED_CREDENTIALS);

    private final Timer timer;
    private String reason;
    private String announced;
    private long until;

    @Inject
    Standing(Timer timer) {
        this.timer = timer;
    }

    /** Why asking is no use at the moment; empty when it is. */
    synchronized Optional<String> blockedBecause() {
        return reason != null && until - timer.nanos() > 0 ? Optional.of(reason) : Optional.empty();
    }

    void failed(Throwable thrown) {
        if (thrown instanceof UpstreamException exception
                && TURNED_AWAY.contains(exception.failure().reason())) {
            turnedAway(exception.failure().reason());
        }
    }

    private synchronized void turnedAway(String why) {
        reason = why;
        until = timer.nanos() + PAUSE.toNanos();
        if (!why.equals(announced)) {
            announced = why;
            LOG.errorf("Spotify turns the application away: %s", why);
        }
    }
}
