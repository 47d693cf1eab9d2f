package live.pubco.credits;

/** No browser can be started; the message says what to do. */
final class NoBrowserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoBrowserException(String message) {
        super(message);
    }
}
