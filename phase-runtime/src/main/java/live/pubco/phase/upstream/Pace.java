package live.pubco.phase.upstream;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;

/**
 * Starts per second, evenly spaced: a bucket of one token, so that no window ever holds more than
 * the rate allows.
 */
final class Pace {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Bucket bucket;
    private final boolean unlimited;
    private boolean none;

    Pace(double permitsPerSecond, Timer timer) {
        this.unlimited = permitsPerSecond == 0;
        this.bucket =
                Bucket.builder()
                        .addLimit(limit(unlimited ? 1 : permitsPerSecond))
                        .withCustomTimePrecision(meter(timer))
                        .build();
    }

    /** Takes a permit and answers 0, or answers the nanoseconds until there is one. */
    long take() {
        if (unlimited) {
            return 0;
        }
        if (none) {
            return LOOK_AGAIN.toNanos();
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
    }

    /** Sets another rate; none at all for 0. Has no effect where there is no limit. */
    void change(double permitsPerSecond) {
        none = permitsPerSecond == 0;
        if (!unlimited && !none) {
            BucketConfiguration configuration =
                    BucketConfiguration.builder().addLimit(limit(permitsPerSecond)).build();
            bucket.replaceConfiguration(configuration, TokensInheritanceStrategy.AS_IS);
        }
    }

    private static Bandwidth limit(double permitsPerSecond) {
        Duration interval = Duration.ofNanos(Math.round(1e9 / permitsPerSecond));
        return Bandwidth.builder().capacity(1).refillGreedy(1, interval).build();
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
