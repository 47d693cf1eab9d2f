package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.UpstreamException;

/** Turns the ends of upstream calls into answers. */
final class Answers {

    private Answers() {}

    static <A> Uni<Answer<A>> of(Uni<A> call) {
        return call.map(Answer::found)
                .onFailure(UpstreamException.class)
                .recoverWithItem(Answers::ended)
                .onFailure(UnreadableAnswer.class)
                .recoverWithItem(thrown -> Answer.refused(thrown.getMessage()));
    }

    private static <A> Answer<A> ended(UpstreamException thrown) {
        Failure failure = thrown.failure();
        if (failure instanceof Failure.Refused refused) {
            return refused.status() == 404
                    ? Answer.notFound(refused.reason())
                    : Answer.refused(refused.reason());
        }
        return failure instanceof Failure.Unauthorized
                ? Answer.refused(failure.reason())
                : Answer.unavailable(failure.reason());
    }
}
