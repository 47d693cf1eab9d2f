package live.pubco.phase.upstream;

import java.util.Objects;

/** A call ended without an answer, after all that could be done about it. */
public final class UpstreamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public UpstreamException(Failure failure) {
        super(failure.reason(), null, false, false);
        this.failure = Objects.requireNonNull(failure);
    }

    public Failure failure() {
        return failure;
    }

    /** The HTTP status with which the upstream refused; 0 when it did not. */
    public int refusedStatus() {
        return failure instanceof Failure.Refused refused ? refused.status() : 0;
    }
}
