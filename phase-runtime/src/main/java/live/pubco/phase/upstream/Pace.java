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

    private final Bucket bucket;
    private volatile boolean unlimited;

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
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
    }

    void change(double permitsPerSecond) {
        unlimited = permitsPerSecond == 0;
        if (!unlimited) {
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
