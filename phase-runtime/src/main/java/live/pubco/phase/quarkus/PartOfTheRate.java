package live.pubco.phase.quarkus;

import jakarta.inject.Singleton;
import java.time.Duration;
import live.pubco.phase.upstream.SharedPace;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A limit belongs to the upstream, not to a process: each replica takes the part that its
 * partitions are.
 */
@Singleton
class PartOfTheRate {

    private final SharedPace pace;
    private final int partitions;

    PartOfTheRate(
            Upstream upstream,
            UpstreamProperties properties,
            Timer timer,
            @ConfigProperty(name = "pubco.kafka.partitions") int partitions) {
        this.pace = new SharedPace(upstream::share, settle(properties.permitsPerSecond()), timer);
        this.partitions = partitions;
    }

    void owned(int count) {
        pace.owns(Math.min(1.0, (double) count / partitions));
    }

    /** One interval of the whole rate, and not less than a second for the others' clocks. */
    private static Duration settle(double permitsPerSecond) {
        double seconds = permitsPerSecond > 0 ? Math.max(1, 1 / permitsPerSecond) : 1;
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
