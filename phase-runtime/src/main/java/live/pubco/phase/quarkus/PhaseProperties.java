package live.pubco.phase.quarkus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import live.pubco.schemas.Phase;

/** How a phase runs. */
@ConfigMapping(prefix = "pubco.phase")
interface PhaseProperties {

    /** Which phase this service is. */
    Phase name();

    /** Questions put into one call at most. */
    @WithDefault("1")
    int batchSize();

    /** How long the first question of a batch waits for others. */
    @WithDefault("200ms")
    Duration batchLinger();

    /** How long it waits at most while a batch that was not full is under way. */
    @WithDefault("10s")
    Duration batchPatience();

    /** Batches under way at once. */
    @WithDefault("4")
    int concurrency();

    /** How long an answer that found something is good enough not to ask again. */
    @WithDefault("30d")
    Duration freshFor();

    /** How long "no such thing" is good enough not to ask again. */
    @WithDefault("7d")
    Duration freshForNotFound();

    /** Answers remembered in memory, for tracks that share a question. */
    @WithDefault("10000")
    int cacheSize();

    /** How long an answer is remembered in memory. */
    @WithDefault("1h")
    Duration cacheFor();

    /** Records held in memory before partitions are paused. */
    @WithDefault("2000")
    int bufferRecords();
}
