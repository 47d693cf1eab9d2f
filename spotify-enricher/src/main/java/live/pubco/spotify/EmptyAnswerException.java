package live.pubco.spotify;

/** A success status with nothing in it. */
final class EmptyAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmptyAnswerException() {
        super("empty answer", null, false, false);
    }
}
