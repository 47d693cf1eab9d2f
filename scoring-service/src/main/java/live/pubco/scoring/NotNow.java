package live.pubco.scoring;

/** Somebody we need does not answer; the same thing later is right. */
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotNow(String message, Throwable cause) {
        super(message, cause);
    }
}
