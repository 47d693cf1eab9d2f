package live.pubco.musicbrainz;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.http.RetryAfter;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/**
 * Tells apart the two kinds of 503: our own fault, which asks for a pause, and a server that sheds
 * load, which asks for nothing but another try.
 */
@ApplicationScoped
class MusicBrainzFailures implements FailureClassifier {

    private static final Duration SPACING = Duration.ofMillis(1100);
    private static final String OWN_FAULT = "exceeding the allowable rate limit";
    private static final int OK = 200;

    private final HttpFailures http = new HttpFailures(MusicBrainzFailures::habit);

    /** An answer in another shape stays in that shape; a look-up may still do. */
    @Override
    public Failure classify(Throwable thrown) {
        return isMisshapen(thrown)
                ? new Failure.Refused(OK, "answer in an unknown shape")
                : http.classify(thrown);
    }

    private static boolean isMisshapen(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(MismatchedInputException.class::isInstance);
    }

    private static Optional<Failure> habit(Response response) {
        if (response.getStatus() != 503) {
            return Optional.empty();
        }
        return Optional.of(
                isOwnFault(response)
                        ? new Failure.RateLimited(
                                "HTTP 503: own rate limit exceeded", Optional.of(pause(response)))
                        : new Failure.Unavailable("HTTP 503: server is busy"));
    }

    private static Duration pause(Response response) {
        String header = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        return RetryAfter.parse(header, Instant.now())
                .filter(asked -> asked.compareTo(SPACING) > 0)
                .orElse(SPACING);
    }

    /** Said by the zone whose limit was crossed, by the text, or by both. */
    private static boolean isOwnFault(Response response) {
        String zone = response.getHeaderString("X-RateLimit-Zone");
        return (zone != null && zone.startsWith("ws ")) || text(response).contains(OWN_FAULT);
    }

    private static String text(Response response) {
        try {
            String text = response.readEntity(String.class);
            return text == null ? "" : text;
        } catch (RuntimeException unreadable) {
            return "";
        }
    }
}
