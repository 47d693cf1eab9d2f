package live.pubco.musicbrainz;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import live.pubco.phase.upstream.Failure;
import org.junit.jupiter.api.Test;

class MusicBrainzFailuresTest {

    private final MusicBrainzFailures failures = new MusicBrainzFailures();

    @Test
    void ownFaultAsksForAPauseOfAtLeastTheSpacing() {
        Response response =
                Response.status(503)
                        .header("X-RateLimit-Zone", "ws ip=192.0.2.1")
                        .header("Retry-After", "0")
                        .build();
        assertThat(failures.classify(new WebApplicationException(response)))
                .isEqualTo(limited(Duration.ofMillis(1100)));
    }

    @Test
    void ownFaultKeepsToALongerRetryAfter() {
        Response response =
                Response.status(503)
                        .header("X-RateLimit-Zone", "ws ip=192.0.2.1")
                        .header("Retry-After", "7")
                        .build();
        assertThat(failures.classify(new WebApplicationException(response)))
                .isEqualTo(limited(Duration.ofSeconds(7)));
    }

    @Test
    void aBusyServerIsOnlyUnavailable() {
        Response response =
                Response.status(503)
                        .header("X-RateLimit-Zone", "search-global")
                        .header("Retry-After", "0")
                        .build();
        assertThat(failures.classify(new WebApplicationException(response)))
                .isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void aMissingNameTagIsRefused() {
        assertThat(failures.classify(new WebApplicationException(403)))
                .isInstanceOf(Failure.Refused.class);
    }

    @Test
    void gatewayErrorsAreUnavailable() {
        assertThat(failures.classify(new WebApplicationException(502)))
                .isInstanceOf(Failure.Unavailable.class);
    }

    private static Failure limited(Duration pause) {
        return new Failure.RateLimited("HTTP 503: own rate limit exceeded", Optional.of(pause));
    }
}
