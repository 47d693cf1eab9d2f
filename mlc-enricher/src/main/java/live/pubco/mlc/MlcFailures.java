package live.pubco.mlc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/** What an answer of The MLC that is no answer means. */
@ApplicationScoped
class MlcFailures implements FailureClassifier {

    private final HttpFailures standard = new HttpFailures();

    @Override
    public Failure classify(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebApplicationException exception) {
                return isUnreadable(exception)
                        ? new Failure.Unavailable("unreadable answer")
                        : HttpFailures.ofResponse(exception.getResponse());
            }
        }
        return standard.classify(thrown);
    }

    /** The REST client reports a body that it cannot read as if the upstream had refused. */
    private static boolean isUnreadable(WebApplicationException exception) {
        return exception.getCause() != null || exception.getResponse().getStatus() < 300;
    }
}
