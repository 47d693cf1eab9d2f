package live.pubco.chartmetric;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import java.util.Optional;
import live.pubco.phase.upstream.Failure;

/**
 * What an answer means that could not be read: half an answer may be whole next time, one in
 * another shape stays in that shape.
 */
final class Unreadable {

    private static final int OK = 200;

    private Unreadable() {}

    /** Empty when the trouble was not with reading. */
    static Optional<Failure> in(Throwable thrown) {
        Optional<Failure> found = Optional.empty();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException) {
                return Optional.of(new Failure.Unavailable("answer cut off or not JSON"));
            }
            if (cause instanceof DatabindException) {
                found = Optional.of(new Failure.Refused(OK, "answer in an unknown shape"));
            }
        }
        return found;
    }
}
