package live.pubco.ingest;

import jakarta.ws.rs.WebApplicationException;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/** A page that is not recognised is told as 502, and looks the same when asked for again. */
final class BrowserFailures implements FailureClassifier {
    private static final int NOT_RECOGNISED = 502;
    private final FailureClassifier standard = new HttpFailures();

    @Override
    public Failure classify(Throwable thrown) {
        return thrown instanceof WebApplicationException answered
                        && answered.getResponse().getStatus() == NOT_RECOGNISED
                ? new Failure.Refused(NOT_RECOGNISED, "page not recognised")
                : standard.classify(thrown);
    }
}
