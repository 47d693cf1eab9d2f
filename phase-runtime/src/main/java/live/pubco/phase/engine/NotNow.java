package live.pubco.phase.engine;

/**
 * Thrown by a stage that cannot read or write a record for a reason that will pass; the engine
 * tries again.
 */
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotNow(String message, Throwable cause) {
        super(message, cause);
    }
}
