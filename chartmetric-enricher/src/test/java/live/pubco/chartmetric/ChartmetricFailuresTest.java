package live.pubco.chartmetric;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import live.pubco.phase.upstream.Failure;
import org.junit.jupiter.api.Test;

class ChartmetricFailuresTest {

    private static final String TEN_O_CLOCK = "Mon, 02 Mar 2026 10:00:00 GMT";
    private static final long TEN_O_CLOCK_EPOCH = 1_772_445_600;

    @Test
    void waitsUntilTheResetAsTheServersClockTellsIt() {
        assertThat(pause(String.valueOf(TEN_O_CLOCK_EPOCH + 7))).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void waitsAtLeastASecond() {
        assertThat(pause(String.valueOf(TEN_O_CLOCK_EPOCH - 30))).isEqualTo(Duration.ofSeconds(1));
        assertThat(pause("false")).isEqualTo(Duration.ofSeconds(1));
        assertThat(pause(null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doesNotBelieveAResetInAnotherAge() {
        assertThat(pause("99999999999")).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void paymentAndPlanAreRefusals() {
        ChartmetricFailures failures = new ChartmetricFailures();
        assertThat(failures.classify(new WebApplicationException(402)))
                .isEqualTo(new Failure.Refused(402, "HTTP 402"));
        assertThat(failures.classify(new WebApplicationException(406)))
                .isInstanceOf(Failure.Refused.class);
        assertThat(failures.classify(new WebApplicationException(401)))
                .isInstanceOf(Failure.Unauthorized.class);
        assertThat(failures.classify(new WebApplicationException(503)))
                .isInstanceOf(Failure.Unavailable.class);
    }

    private static Duration pause(String reset) {
        Response.ResponseBuilder response = Response.status(429).header("Date", TEN_O_CLOCK);
        if (reset != null) {
            response.header("X-RateLimit-Reset", reset);
        }
        Failure failure =
                new ChartmetricFailures().classify(new WebApplicationException(response.build()));
        Optional<Duration> pause = ((Failure.RateLimited) failure).retryAfter();
        return pause.orElseThrow();
    }
}
