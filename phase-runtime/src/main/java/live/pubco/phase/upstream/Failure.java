package live.pubco.phase.upstream;

import java.time.Duration;
import java.util.Optional;

/** What a call that brought no answer means for the calls that follow. */
public sealed interface Failure {

    String reason();

    /** Its kind in a word, for whoever counts. */
    default String label() {
        if (this instanceof RateLimited) {
            return "rate_limited";
        }
        if (this instanceof Unavailable) {
            return "unavailable";
        }
        return this instanceof Refused ? "refused" : "unauthorized";
    }

    /**
     * The upstream asks for a pause: nothing is sent until it is over, and the call is repeated
     * after it.
     */
    record RateLimited(String reason, Optional<Duration> retryAfter) implements Failure {}

    /** No answer this time: the call is repeated with growing distance. */
    record Unavailable(String reason) implements Failure {}

    /** The credentials were not accepted: a new token may help, the same one will not. */
    record Unauthorized(String reason) implements Failure {}

    /** The upstream answered and will answer the same again. */
    record Refused(int status, String reason) implements Failure {}
}
