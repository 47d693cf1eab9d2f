package live.pubco.phase;

import java.time.Duration;

/**
 * How long answers last.
 *
 * @param found in the record, where something was found
 * @param notFound in the record, where the provider knew nothing
 * @param remembered in memory, for other tracks with an equal question
 */
public record Freshness(Duration found, Duration notFound, Duration remembered) {}
