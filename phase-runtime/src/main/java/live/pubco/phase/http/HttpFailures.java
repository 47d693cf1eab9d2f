package live.pubco.phase.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/**
 * What an HTTP answer means where an upstream keeps to the standards (RFC 9110); an upstream with
 * habits of its own looks at those first and falls back to this. Reasons carry status codes, never
 * headers, bodies or addresses.
 */
public final class HttpFailures implements FailureClassifier {

    @Override
    public Failure classify(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null
                        ? thrown.getCause()
                        : thrown;
        return cause instanceof WebApplicationException exception
                ? ofResponse(exception.getResponse())
                : new Failure.Unavailable(cause.getClass().getSimpleName());
    }

    /** The standard meaning of a status of 300 and above. */
    public static Failure ofResponse(Response response) {
        int status = response.getStatus();
        String reason = "HTTP " + status;
        if (status == 429) {
            return new Failure.RateLimited(
                    reason,
                    RetryAfter.parse(
                            response.getHeaderString(HttpHeaders.RETRY_AFTER), Instant.now()));
        }
        if (status == 401) {
            return new Failure.Unauthorized(reason);
        }
        return status >= 500 || status == 408
                ? new Failure.Unavailable(reason)
                : new Failure.Refused(status, reason);
    }
}
