package live.pubco.credits;

/** A visit that brought no answer, on its way to the upstream's pace and gate. */
final class VisitFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    private VisitFailed(Outcome outcome, String reason) {
        super(reason, null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Hands on an outcome that answers the question; throws one that does not. */
    static Outcome orThrow(Outcome outcome) {
        if (outcome instanceof Outcome.Blocked blocked) {
            throw new VisitFailed(outcome, blocked.reason());
        }
        if (outcome instanceof Outcome.TimedOut late) {
            throw new VisitFailed(outcome, late.reason());
        }
        if (outcome instanceof Outcome.NoAnswer none) {
            throw new VisitFailed(outcome, none.reason());
        }
        return outcome;
    }
}
