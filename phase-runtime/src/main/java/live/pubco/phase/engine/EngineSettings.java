package live.pubco.phase.engine;

import java.time.Duration;

/**
 * Sizes and times of an engine.
 *
 * @param input topic to read
 * @param deadLetters topic for what cannot be processed
 * @param batching when questions leave together
 * @param concurrency batches under way at once
 * @param askTimeout after which a batch counts as unanswered, whatever became of it
 * @param bufferRecords unfinished records at which partitions are paused; resumed at half
 * @param bufferBytes the same in bytes
 * @param cacheSize answers remembered
 * @param commitInterval distance between commits
 * @param drainOnRevoke how long records in flight may finish when their partition moves away
 * @param drainOnStop how long records in flight may finish on shutdown
 */
public record EngineSettings(
        String input,
        String deadLetters,
        Batching batching,
        int concurrency,
        Duration askTimeout,
        int bufferRecords,
        long bufferBytes,
        int cacheSize,
        Duration commitInterval,
        Duration drainOnRevoke,
        Duration drainOnStop) {

    public EngineSettings {
        require(concurrency > 0, "concurrency must be positive");
        require(bufferRecords > 0, "buffer-records must be positive");
        require(bufferBytes > 0, "buffer-bytes must be positive");
        require(cacheSize >= 0, "cache-size must not be negative");
        require(!askTimeout.isNegative() && !askTimeout.isZero(), "ask-timeout must be positive");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
