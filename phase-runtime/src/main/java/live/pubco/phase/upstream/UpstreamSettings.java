package live.pubco.phase.upstream;

import java.time.Duration;

/**
 * How an upstream may be used.
 *
 * @param permitsPerSecond calls started per second, without bursts; 0 where none is known: then it
 *     is learned from the upstream's complaints
 * @param concurrency calls under way at once
 * @param callTimeout from sending a request to having its whole answer
 * @param giveUpAfter how long one call is repeated before it counts as unanswered
 * @param backoff first distance between repetitions; doubles up to {@code maxBackoff}
 * @param breakerThreshold calls failing one after another that close the gate
 * @param breakerDelay how long the gate then stays closed before one probe
 */
public record UpstreamSettings(
        double permitsPerSecond,
        int concurrency,
        Duration callTimeout,
        Duration giveUpAfter,
        Duration backoff,
        Duration maxBackoff,
        int breakerThreshold,
        Duration breakerDelay) {

    public UpstreamSettings {
        require(
                permitsPerSecond >= 0 && permitsPerSecond <= 1_000_000,
                "permits-per-second must lie in 0..1000000");
        require(concurrency > 0, "concurrency must be positive");
        require(isPositive(callTimeout), "call-timeout must be positive");
        require(isPositive(giveUpAfter), "give-up-after must be positive");
        require(isPositive(backoff), "backoff must be positive");
        require(maxBackoff.compareTo(backoff) >= 0, "max-backoff must not be below backoff");
        require(breakerThreshold > 0, "breaker-threshold must be positive");
        require(isPositive(breakerDelay), "breaker-delay must be positive");
    }

    boolean namesRate() {
        return permitsPerSecond > 0;
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
