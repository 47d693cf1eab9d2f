package live.pubco.phase.upstream;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;

/**
 * Starts per second, evenly spaced, so that no second ever holds more than the rate allows, neither
 * here nor where they arrive. Two parts in a hundred are kept back: one to catch up with starts
 * that come late because timers do, one for calls that do not arrive as evenly as they leave.
 */
final class Pace {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final double CATCH_UP = 0.01;
    private static final double KEPT_BACK = 2 * CATCH_UP;

    /** Fine enough to catch up with a part of a permit. */
    private static final int TOKENS_PER_PERMIT = 1_000;

    private final Bucket bucket;
    private double rate;

    /**
     * @param permitsPerSecond infinite for no limit
     */
    Pace(double permitsPerSecond, Timer timer) {
        this.rate = permitsPerSecond;
        this.bucket =
                Bucket.builder()
                        .addLimit(limit(Double.isInfinite(rate) ? 1 : rate))
                        .withCustomTimePrecision(meter(timer))
                        .build();
    }

    /** Takes a permit and answers 0, or answers the nanoseconds until there is one. */
    long take() {
        if (Double.isInfinite(rate)) {
            return 0;
        }
        if (rate == 0) {
            return LOOK_AGAIN.toNanos();
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(TOKENS_PER_PERMIT);
        return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
    }

    /** Sets another rate; none at all for 0. */
    void change(double permitsPerSecond) {
        rate = permitsPerSecond;
        if (rate > 0 && !Double.isInfinite(rate)) {
            bucket.replaceConfiguration(
                    BucketConfiguration.builder().addLimit(limit(rate)).build(),
                    TokensInheritanceStrategy.AS_IS);
        }
    }

    private static Bandwidth limit(double permitsPerSecond) {
        double caughtUp = permitsPerSecond * CATCH_UP;
        double interval = Math.ceil(1e9 / (permitsPerSecond * (1 - KEPT_BACK)));
        return Bandwidth.builder()
                .capacity(TOKENS_PER_PERMIT + (long) (caughtUp * TOKENS_PER_PERMIT))
                .refillGreedy(TOKENS_PER_PERMIT, Duration.ofNanos((long) interval))
                .initialTokens(TOKENS_PER_PERMIT)
                .build();
    }

    private static TimeMeter meter(Timer timer) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return timer.nanos();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
