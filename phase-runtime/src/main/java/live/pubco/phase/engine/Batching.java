package live.pubco.phase.engine;

import java.time.Duration;

/**
 * When questions leave together: as soon as there are enough, when no further one has come for a
 * while, or when the first has waited long enough.
 *
 * @param size questions put into one call at most
 * @param linger how long the first question of a batch waits for others
 * @param quiet how long the last one does
 */
public record Batching(int size, Duration linger, Duration quiet) {

    /** Every question leaves at once, by itself. */
    public static final Batching NONE = new Batching(1, Duration.ZERO, Duration.ZERO);

    public Batching {
        if (size <= 0) {
            throw new IllegalArgumentException("batch-size must be positive");
        }
        if (linger.isNegative() || quiet.isNegative()) {
            throw new IllegalArgumentException("batch-linger and batch-quiet must not be negative");
        }
    }

    /** Nanoseconds until a batch is due that has gathered so many questions. */
    long nanosUntilDue(int gathered, long sinceFirst, long sinceLast) {
        if (gathered >= size) {
            return 0;
        }
        return Math.max(0, Math.min(linger.toNanos() - sinceFirst, quiet.toNanos() - sinceLast));
    }
}
