package live.pubco.phase.upstream;

import java.time.Duration;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

/**
 * This process's part of a rate that all replicas share: as large as its part of the partitions. It
 * is lowered at once and raised only some time after the last change, when whoever had the
 * partitions before has lowered its own.
 */
public final class SharedPace {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final DoubleSupplier owned;
    private final DoubleConsumer share;
    private final Duration settle;
    private final Timer timer;
    private double current;
    private double seen;
    private long seenAt;

    /**
     * @param owned this process's part of the partitions, 0 to 1
     * @param share told the part of the rate to use
     * @param settle how long a larger part must have lasted before it is used
     */
    public SharedPace(DoubleSupplier owned, DoubleConsumer share, Duration settle, Timer timer) {
        this.owned = owned;
        this.share = share;
        this.settle = settle;
        this.timer = timer;
    }

    /** Begins with nothing and looks again for as long as the timer runs. */
    public void start() {
        share.accept(0);
        look();
    }

    private void look() {
        timer.after(LOOK_EVERY, this::look);
        double part = owned.getAsDouble();
        if (part != seen) {
            seen = part;
            seenAt = timer.nanos();
        }
        boolean settled = timer.nanos() - seenAt >= settle.toNanos();
        if (part > 0 && (part < current || (part > current && settled))) {
            current = part;
            share.accept(part);
        }
    }
}
