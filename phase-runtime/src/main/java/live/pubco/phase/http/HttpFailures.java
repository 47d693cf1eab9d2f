package live.pubco.phase.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/**
 * What an HTTP answer means where an upstream keeps to the standards (RFC 9110); an upstream's own
 * habits are looked at first. Reasons carry status codes, never headers, bodies or addresses.
 */
public final class HttpFailures implements FailureClassifier {

    /** Where an upstream wants a pause and does not say how long. */
    private static final Duration UNNAMED = Duration.ofSeconds(5);

    private final Function<Response, Optional<Failure>> habits;

    /** Standards only. */
    public HttpFailures() {
        this(response -> Optional.empty());
    }

    /**
     * @param habits what an answer means to this upstream alone; empty for the standard meaning
     */
    public HttpFailures(Function<Response, Optional<Failure>> habits) {
        this.habits = habits;
    }

    @Override
    public Failure classify(Throwable thrown) {
        return unreadable(thrown)
                .or(() -> cause(thrown, WebApplicationException.class).map(this::ofAnswer))
                .orElseGet(() -> new Failure.Unavailable(thrown.getClass().getSimpleName()));
    }

    /** The standard meaning of an answer that is no success. */
    public static Failure ofResponse(Response response) {
        int status = response.getStatus();
        String reason = "HTTP " + status;
        if (status == 429) {
            return new Failure.RateLimited(reason, Optional.of(pause(response)));
        }
        if (status == 401) {
            return new Failure.Unauthorized(reason);
        }
        // A redirect, which is not followed, refuses nothing.
        return status >= 500 || status == 408 || status < 400
                ? new Failure.Unavailable(reason)
                : new Failure.Refused(status, reason);
    }

    private static Duration pause(Response response) {
        String retryAfter = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        return RetryAfter.parse(retryAfter, Instant.now()).orElse(UNNAMED);
    }

    private Failure ofAnswer(WebApplicationException exception) {
        Response response = exception.getResponse();
        return habits.apply(response).orElseGet(() -> ofResponse(response));
    }

    /** The REST client reports a body that it cannot read as if the upstream had refused. */
    private static Optional<Failure> unreadable(Throwable thrown) {
        return cause(thrown, NoAnswerException.class)
                .map(Throwable::getMessage)
                .or(
                        () ->
                                cause(thrown, JsonProcessingException.class)
                                        .map(json -> "unreadable answer"))
                .map(Failure.Unavailable::new);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
