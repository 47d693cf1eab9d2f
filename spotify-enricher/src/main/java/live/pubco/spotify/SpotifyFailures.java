package live.pubco.spotify;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        Optional<Response> response = response(thrown);
        if (isUnreadable(thrown) || response.filter(SpotifyFailures::isSuccess).isPresent()) {
            return new Failure.Unavailable("unreadable answer");
        }
        return response.map(SpotifyFailures::ofResponse).orElseGet(() -> standard.classify(thrown));
    }

    /** The REST client reports a body that it cannot read as if the upstream had refused. */
    private static boolean isUnreadable(Throwable thrown) {
        return causes(thrown)
                .anyMatch(
                        cause ->
                                cause instanceof JsonProcessingException
                                        || cause instanceof EmptyAnswerException);
    }

    private static Optional<Response> response(Throwable thrown) {
        return causes(thrown)
                .filter(WebApplicationException.class::isInstance)
                .map(cause -> ((WebApplicationException) cause).getResponse())
                .findFirst();
    }

    private static boolean isSuccess(Response response) {
        return response.getStatus() < 300;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
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
