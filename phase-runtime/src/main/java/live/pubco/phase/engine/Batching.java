package live.pubco.phase.engine;

import java.time.Duration;

/**
 * When questions leave together: as soon as there are enough, or after a short wait; but while a
 * batch that was not full is under way, the next one fills until that is back. So questions that
 * come one by one share calls exactly when the upstream is slower than they are.
 *
 * @param size questions put into one call at most
 * @param linger how long the first question of a batch waits for others
 * @param patience how long it waits at most while a batch that was not full is under way
 */
public record Batching(int size, Duration linger, Duration patience) {

    /** Every question leaves at once, by itself. */
    public static final Batching NONE = new Batching(1, Duration.ZERO, Duration.ZERO);

    public Batching {
        if (size <= 0) {
            throw new IllegalArgumentException("batch-size must be positive");
        }
        if (linger.isNegative() || patience.compareTo(linger) < 0) {
            throw new IllegalArgumentException(
                    "batch-linger must not be negative, nor longer than batch-patience");
        }
    }

    /** Nanoseconds until a batch is due that has gathered so many questions for so long. */
    long nanosUntilDue(int gathered, long since, boolean behindPartFilled) {
        if (gathered >= size) {
            return 0;
        }
        Duration most = behindPartFilled ? patience : linger;
        return Math.max(0, most.toNanos() - since);
    }
}
