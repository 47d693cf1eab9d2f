package live.pubco.ingest;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** The registry could not be asked: nothing is wrong with the bytes, and later it may answer. */
final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Unanswered(Throwable cause) {
        super("schema registry not reachable", cause);
    }

    /** Throws when the failure lies with the way to the registry, else says what is unreadable. */
    static AddedEvent rethrow(RuntimeException failed, String reason) {
        if (isBehind(failed)) {
            throw new Unanswered(failed);
        }
        return new AddedEvent.Unreadable(reason, failed);
    }

    static boolean isBehind(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
