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
        return unreadable(thrown)
                .or(() -> answered(thrown))
                .orElseGet(() -> standard.classify(thrown));
    }

    /** The REST client reports a body that it cannot read as if the upstream had refused. */
    private static Optional<Failure> unreadable(Throwable thrown) {
        return cause(thrown, NoAnswerException.class)
                .map(Throwable::getMessage)
                .or(
                        () ->
                                cause(thrown, JsonProcessingException.class)
                                        .map(no -> "unreadable answer"))
                .map(Failure.Unavailable::new);
    }

    /** A redirect, which is not followed, refuses nothing. */
    private static Optional<Failure> answered(Throwable thrown) {
        return cause(thrown, WebApplicationException.class)
                .map(WebApplicationException::getResponse)
                .map(
                        response ->
                                response.getStatus() < 400
                                        ? new Failure.Unavailable(
                                                "HTTP " + response.getStatus() + " without answer")
                                        : ofResponse(response));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
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
