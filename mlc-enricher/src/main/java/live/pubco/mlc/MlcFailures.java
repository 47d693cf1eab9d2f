package live.pubco.mlc;

import jakarta.enterprise.context.ApplicationScoped;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/** What an answer of The MLC that is no answer means: it keeps to the standards. */
@ApplicationScoped
class MlcFailures implements FailureClassifier {

    private final HttpFailures http = new HttpFailures();

    @Override
    public Failure classify(Throwable thrown) {
        return http.classify(thrown);
    }
}
