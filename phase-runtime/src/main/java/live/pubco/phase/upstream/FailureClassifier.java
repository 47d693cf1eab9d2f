package live.pubco.phase.upstream;

/** Reads from an exception what it means; each upstream has habits of its own. */
@FunctionalInterface
public interface FailureClassifier {

    Failure classify(Throwable thrown);
}
