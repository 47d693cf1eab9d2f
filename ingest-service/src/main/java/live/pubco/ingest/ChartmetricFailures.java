package live.pubco.ingest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/** Chartmetric names the moment of its next answer as an epoch second, not as a distance. */
final class ChartmetricFailures implements FailureClassifier {

    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private final FailureClassifier standard = new HttpFailures();

    @Override
    public Failure classify(Throwable thrown) {
        Failure failure = standard.classify(thrown);
        return failure instanceof Failure.RateLimited limited
                        && thrown instanceof WebApplicationException exception
                ? new Failure.RateLimited(limited.reason(), pause(exception.getResponse()))
                : failure;
    }

    /** Measured against the answer's own date, since clocks differ. */
    private static Optional<Duration> pause(Response response) {
        String reset = response.getHeaderString("X-RateLimit-Reset");
        if (reset == null || !reset.matches("[0-9]{1,12}")) {
            return Optional.of(AT_LEAST);
        }
        Instant now = response.getDate() == null ? Instant.now() : response.getDate().toInstant();
        Duration pause = Duration.between(now, Instant.ofEpochSecond(Long.parseLong(reset)));
        return Optional.of(pause.compareTo(AT_LEAST) < 0 ? AT_LEAST : pause);
    }
}
