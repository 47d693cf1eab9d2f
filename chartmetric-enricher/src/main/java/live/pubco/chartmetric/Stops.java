package live.pubco.chartmetric;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.UpstreamException;
import org.jboss.logging.Logger;

/**
 * Leaves alone for a while what the plan does not include: asking again costs calls and answers the
 * same. A 401 that a fresh token does not cure means just that; a 402 ends everything.
 */
final class Stops {

    private static final Logger LOG = Logger.getLogger(Stops.class);
    private static final String EVERYTHING = "";

    private record Stop(long until, Failure.Refused because) {}

    private final Map<String, Stop> stops = new ConcurrentHashMap<>();
    private final Timer timer;
    private final Duration duration;

    Stops(Timer timer, Duration duration) {
        this.timer = timer;
        this.duration = duration;
    }

    <T> Uni<T> guard(String operation, Supplier<Uni<T>> request) {
        return Uni.createFrom()
                .deferred(
                        () -> {
                            Failure.Refused because = standing(operation);
                            return because == null
                                    ? request.get()
                                    : Uni.createFrom().failure(new UpstreamException(because));
                        })
                .onFailure(UpstreamException.class)
                .transform(thrown -> remember(operation, thrown));
    }

    private Failure.Refused standing(String operation) {
        for (String key : List.of(EVERYTHING, operation)) {
            Stop stop = stops.get(key);
            if (stop != null && !isOver(stop)) {
                return stop.because();
            }
        }
        return null;
    }

    private UpstreamException remember(String operation, UpstreamException thrown) {
        Failure failure = thrown.failure();
        if (failure instanceof Failure.Unauthorized) {
            return stop(
                    operation,
                    new Failure.Refused(401, operation + ": HTTP 401 with a fresh token"));
        }
        if (thrown.refusedStatus() == 402) {
            return stop(EVERYTHING, new Failure.Refused(402, "HTTP 402: subscription expired"));
        }
        if (thrown.refusedStatus() == 403) {
            return stop(
                    operation, new Failure.Refused(403, operation + ": HTTP 403, not on the plan"));
        }
        return thrown;
    }

    private UpstreamException stop(String key, Failure.Refused because) {
        Stop stop = new Stop(timer.nanos() + duration.toNanos(), because);
        // A refusal that was remembered does not prolong itself.
        if (stops.merge(key, stop, (old, fresh) -> isOver(old) ? fresh : old) == stop) {
            LOG.errorf("Chartmetric is left alone for %s: %s", duration, because.reason());
        }
        return new UpstreamException(because);
    }

    private boolean isOver(Stop stop) {
        return stop.until() - timer.nanos() <= 0;
    }
}
