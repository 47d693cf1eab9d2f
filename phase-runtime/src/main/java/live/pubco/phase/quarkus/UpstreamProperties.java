package live.pubco.phase.quarkus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import live.pubco.phase.upstream.UpstreamSettings;

/** How the phase's upstream may be used; see {@link UpstreamSettings} for the meanings. */
@ConfigMapping(prefix = "pubco.upstream")
interface UpstreamProperties {

    double permitsPerSecond();

    @WithDefault("4")
    int concurrency();

    @WithDefault("30s")
    Duration callTimeout();

    @WithDefault("15m")
    Duration giveUpAfter();

    @WithDefault("1s")
    Duration backoff();

    @WithDefault("1m")
    Duration maxBackoff();

    @WithDefault("10")
    int breakerThreshold();

    @WithDefault("15s")
    Duration breakerDelay();

    default UpstreamSettings settings() {
        return new UpstreamSettings(
                permitsPerSecond(),
                concurrency(),
                callTimeout(),
                giveUpAfter(),
                backoff(),
                maxBackoff(),
                breakerThreshold(),
                breakerDelay());
    }
}
