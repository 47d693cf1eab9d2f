package live.pubco.chartmetric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What the phase needs to know about Chartmetric. */
@ConfigMapping(prefix = "pubco.chartmetric")
interface ChartmetricSettings {

    String url();

    /** Comes with a paid plan and does not expire. */
    Optional<String> refreshToken();

    /** Whether to ask for the history of the last weeks instead of concluding it: one more call. */
    @WithDefault("false")
    boolean weeklyStreams();

    /** How long an artist's figures are kept in memory; they change once a day. */
    @WithDefault("24h")
    Duration artistsFor();

    /** How long a track's figures are kept in memory, for ids that lead to the same track. */
    @WithDefault("1h")
    Duration tracksFor();

    /** How long a Chartmetric id found for an ISRC is kept in memory. */
    @WithDefault("30d")
    Duration idsFor();

    /** How long a path that the plan does not include is left alone. */
    @WithDefault("15m")
    Duration stoppedFor();
}
