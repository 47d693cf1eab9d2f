package live.pubco.phase.upstream;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Growing, jittered distances between repetitions, so that many who wait do not return as one herd.
 */
final class Backoff {

    private Backoff() {}

    /** Between half and all of {@code first * 2^(attempt-1)}, capped. */
    static Duration delay(Duration first, Duration max, int attempt, RandomGenerator random) {
        double grown = first.toNanos() * Math.pow(2, Math.min(attempt - 1, 30));
        double capped = Math.min(grown, max.toNanos());
        return Duration.ofNanos((long) (capped * (0.5 + 0.5 * random.nextDouble())));
    }
}
