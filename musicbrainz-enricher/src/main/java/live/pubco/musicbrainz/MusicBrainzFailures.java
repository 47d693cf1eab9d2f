package live.pubco.musicbrainz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    private final FailureClassifier standard = new HttpFailures();

    @Override
    public Failure classify(Throwable thrown) {
        return thrown instanceof WebApplicationException exception
                        && exception.getResponse().getStatus() == 503
                ? ofUnavailable(exception.getResponse())
                : Unreadable.in(thrown).orElseGet(() -> standard.classify(thrown));
    }

    private static Failure ofUnavailable(Response response) {
        if (!isOwnFault(response)) {
            return new Failure.Unavailable("HTTP 503: server is busy");
        }
        Duration asked =
                RetryAfter.parse(response.getHeaderString(HttpHeaders.RETRY_AFTER), Instant.now())
                        .orElse(SPACING);
        Duration pause = asked.compareTo(SPACING) > 0 ? asked : SPACING;
        return new Failure.RateLimited("HTTP 503: own rate limit exceeded", Optional.of(pause));
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
