package live.pubco.musicbrainz;

import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.UpstreamException;

/** What to say about a question when a call for it failed. */
final class Answers {

    private Answers() {}

    static <A> Answer<A> unanswered(Throwable thrown) {
        if (!(thrown instanceof UpstreamException exception)) {
            return Answer.unavailable(thrown.getClass().getSimpleName());
        }
        Failure failure = exception.failure();
        return failure instanceof Failure.Refused || failure instanceof Failure.Unauthorized
                ? Answer.refused(failure.reason())
                : Answer.unavailable(failure.reason());
    }

    /**
     * Whether this way of asking is refused, so that another may do; who is banned has no other.
     */
    static boolean isRefused(Throwable thrown) {
        return thrown instanceof UpstreamException exception
                && exception.refusedStatus() != 0
                && exception.refusedStatus() != 403;
    }
}
