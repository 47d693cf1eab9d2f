package live.pubco.credits;

import jakarta.enterprise.context.ApplicationScoped;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/** A blocked visit closes the gate for all; any other failed one is repeated. */
@ApplicationScoped
class CreditsFailures implements FailureClassifier {

    private final FailureClassifier others = new HttpFailures();

    @Override
    public Failure classify(Throwable thrown) {
        if (!(thrown instanceof VisitFailed failed)) {
            return others.classify(thrown);
        }
        return failed.outcome() instanceof Outcome.Blocked blocked
                ? new Failure.RateLimited(blocked.reason(), blocked.retryAfter())
                : new Failure.Unavailable(failed.getMessage());
    }
}
