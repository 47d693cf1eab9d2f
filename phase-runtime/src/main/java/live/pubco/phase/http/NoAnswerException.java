package live.pubco.phase.http;

/** A success that brings nothing to read, or more than anybody should read. */
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NoAnswerException(String reason) {
        super(reason, null, false, false);
    }

    public static NoAnswerException empty() {
        return new NoAnswerException("empty answer");
    }

    static NoAnswerException tooLarge() {
        return new NoAnswerException("answer beyond 5 MB");
    }
}
