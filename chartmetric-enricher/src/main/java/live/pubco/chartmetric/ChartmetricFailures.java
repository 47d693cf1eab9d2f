package live.pubco.chartmetric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/**
 * Reads a 429's own header: the second from which a request can succeed again. Whatever is sent
 * before then moves it further away.
 */
@ApplicationScoped
class ChartmetricFailures implements FailureClassifier {

    private static final Duration AT_LEAST = Duration.ofSeconds(1);
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final HttpFailures http = new HttpFailures(ChartmetricFailures::habit);

    @Override
    public Failure classify(Throwable thrown) {
        return http.classify(thrown);
    }

    private static Optional<Failure> habit(Response response) {
        return response.getStatus() == 429
                ? Optional.of(new Failure.RateLimited("HTTP 429", Optional.of(pause(response))))
                : Optional.empty();
    }

    private static Duration pause(Response response) {
        Duration asked =
                reset(response)
                        .map(reset -> Duration.between(serverTime(response), reset))
                        .orElse(AT_LEAST);
        Duration most = asked.compareTo(AT_MOST) > 0 ? AT_MOST : asked;
        return most.compareTo(AT_LEAST) < 0 ? AT_LEAST : most;
    }

    /** The header is the word "false" on answers that no limit applies to. */
    private static Optional<Instant> reset(Response response) {
        String value = response.getHeaderString("X-RateLimit-Reset");
        return value != null && value.strip().matches("[0-9]{1,12}(\\.[0-9]+)?")
                ? Optional.of(Instant.ofEpochMilli((long) (Double.parseDouble(value) * 1000)))
                : Optional.empty();
    }

    /** The reset is told by the server's clock, so that is the one to compare with. */
    private static Instant serverTime(Response response) {
        String date = response.getHeaderString(HttpHeaders.DATE);
        try {
            return date == null
                    ? Instant.now()
                    : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException unreadable) {
            return Instant.now();
        }
    }
}
