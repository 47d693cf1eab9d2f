package live.pubco.ingest;

import com.microsoft.kiota.ApiException;
import java.io.EOFException;
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
            if (cause instanceof TimeoutException
                    || cause instanceof IOException && !isOfTheBytes(cause)
                    || cause instanceof ApiException answer && isTrouble(answer)) {
                return true;
            }
        }
        return false;
    }

    /** Avro tells of bytes that end too early, or hold no number, as if reading them had failed. */
    private static boolean isOfTheBytes(Throwable failed) {
        return failed instanceof EOFException
                || failed.getClass().getPackageName().startsWith("org.apache.avro");
    }

    /** The registry answered, but not to the question. */
    private static boolean isTrouble(ApiException answer) {
        return answer.getResponseStatusCode() >= 500 || answer.getResponseStatusCode() == 429;
    }
}
