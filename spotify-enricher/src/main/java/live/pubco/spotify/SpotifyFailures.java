package live.pubco.spotify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/** What an answer of Spotify that is no track means; texts are looked at, never passed on. */
@ApplicationScoped
class SpotifyFailures implements FailureClassifier {

    static final String NO_PREMIUM = "HTTP 403: the application's owner has no Premium";

    private final HttpFailures standard = new HttpFailures();

    @Override
    public Failure classify(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebApplicationException exception) {
                return isUnreadable(exception)
                        ? new Failure.Unavailable("unreadable answer")
                        : ofResponse(exception.getResponse());
            }
        }
        return standard.classify(thrown);
    }

    /** The REST client reports a body that it cannot read as if the upstream had refused. */
    private static boolean isUnreadable(WebApplicationException exception) {
        return exception.getCause() != null || exception.getResponse().getStatus() < 300;
    }

    private static Failure ofResponse(Response response) {
        Failure standard = HttpFailures.ofResponse(response);
        if (response.getStatus() == 403 && body(response).contains("premium")) {
            return new Failure.Refused(403, NO_PREMIUM);
        }
        return standard instanceof Failure.RateLimited limited
                        && body(response).contains("quota_exceeded")
                ? new Failure.RateLimited("HTTP 429: quota used up", limited.retryAfter())
                : standard;
    }

    private static String body(Response response) {
        try {
            String body = response.hasEntity() ? response.readEntity(String.class) : null;
            return body == null ? "" : body.toLowerCase(Locale.ROOT);
        } catch (RuntimeException unreadable) {
            return "";
        }
    }
}
