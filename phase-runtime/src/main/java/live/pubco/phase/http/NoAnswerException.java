package live.pubco.phase.http;

import io.smallrye.mutiny.Uni;

/** A success that brings nothing to read, or more than anybody should read. */
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NoAnswerException(String reason) {
        super(reason, null, false, false);
    }

    /** The same answer; one without a body fails. */
    public static <T> Uni<T> unlessEmpty(Uni<? extends T> answer) {
        return answer.<T>map(body -> body)
                .onItem()
                .ifNull()
                .failWith(() -> new NoAnswerException("empty answer"));
    }

    static NoAnswerException tooLarge() {
        return new NoAnswerException("answer beyond 5 MB");
    }
}
