package live.pubco.spotify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/** What an answer of Spotify that is no track means; texts are looked at, never passed on. */
@ApplicationScoped
class SpotifyFailures implements FailureClassifier {

    static final String NO_PREMIUM = "HTTP 403: the application's owner has no Premium";

    private final HttpFailures http = new HttpFailures(SpotifyFailures::habits);

    @Override
    public Failure classify(Throwable thrown) {
        return http.classify(thrown);
    }

    private static Optional<Failure> habits(Response response) {
        Failure standard = HttpFailures.ofResponse(response);
        if (response.getStatus() == 403 && body(response).contains("premium")) {
            return Optional.of(new Failure.Refused(403, NO_PREMIUM));
        }
        return standard instanceof Failure.RateLimited limited
                        && body(response).contains("quota_exceeded")
                ? Optional.of(
                        new Failure.RateLimited("HTTP 429: quota used up", limited.retryAfter()))
                : Optional.empty();
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
