package live.pubco.phase.upstream;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Whether anything may be sent at all. Closed by an upstream's wish for a pause and by the breaker;
 * after the breaker one probe goes first. Guarded by its owner's lock.
 */
final class Gate {

    private static final Duration MAX_PAUSE = Duration.ofHours(25);

    private final UpstreamSettings settings;
    private final Timer timer;
    private final RandomGenerator random;
    private long closedUntil;
    private boolean closed;
    private boolean probing;
    private int failuresInARow;
    private int pausesInARow;
    private String reason = "";

    Gate(UpstreamSettings settings, Timer timer, RandomGenerator random) {
        this.settings = settings;
        this.timer = timer;
        this.random = random;
    }

    /** Nanoseconds until it opens; 0 when open. */
    long wait(int inFlight) {
        if (closed) {
            long left = closedUntil - timer.nanos();
            if (left > 0) {
                return left;
            }
            closed = false;
        }
        return probing && inFlight > 0 ? Long.MAX_VALUE : 0;
    }

    Optional<String> closedBecause() {
        return closed && closedUntil - timer.nanos() > 0 ? Optional.of(reason) : Optional.empty();
    }

    /** An answer that was under way when the gate closed says nothing about now. */
    void answered() {
        if (closed) {
            return;
        }
        failuresInARow = 0;
        pausesInARow = 0;
        probing = false;
    }

    /** The upstream named a pause, or at least that it wants one. */
    Duration pause(String why, Optional<Duration> retryAfter) {
        Duration named = retryAfter.orElse(Duration.ZERO);
        Duration own =
                Backoff.delay(settings.backoff(), settings.maxBackoff(), ++pausesInARow, random);
        Duration pause = named.compareTo(own) > 0 ? named.plus(jitter(own)) : own;
        return close(why, pause.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause);
    }

    /** One more call without an answer; the pause when that closes the gate. */
    Optional<Duration> failed(String why) {
        failuresInARow++;
        if (!probing && failuresInARow < settings.breakerThreshold()) {
            return Optional.empty();
        }
        return Optional.of(
                close(why, settings.breakerDelay().plus(jitter(settings.breakerDelay()))));
    }

    private Duration close(String why, Duration pause) {
        long until = timer.nanos() + pause.toNanos();
        if (!closed || until - closedUntil > 0) {
            closedUntil = until;
            reason = why;
        }
        closed = true;
        probing = true;
        return pause;
    }

    private Duration jitter(Duration base) {
        return Duration.ofNanos((long) (base.toNanos() * 0.1 * random.nextDouble()));
    }
}
