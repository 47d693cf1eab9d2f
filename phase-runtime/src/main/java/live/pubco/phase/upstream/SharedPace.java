package live.pubco.phase.upstream;

import java.time.Duration;
import java.util.function.DoubleConsumer;

/**
 * This process's part of a rate that all replicas share: as large as its part of the partitions. It
 * is lowered at once and raised only some time after the last change, when whoever had the
 * partitions before has lowered its own.
 */
public final class SharedPace {

    private final DoubleConsumer share;
    private final Duration settle;
    private final Timer timer;
    private Runnable rise = () -> {};
    private double current;

    /**
     * Begins with nothing once it is told what it owns.
     *
     * @param share told the part of the rate to use
     * @param settle how long a larger part must have lasted before it is used
     */
    public SharedPace(DoubleConsumer share, Duration settle, Timer timer) {
        this.share = share;
        this.settle = settle;
        this.timer = timer;
    }

    /** This process's part of the partitions from now on, 0 to 1. */
    public synchronized void owns(double part) {
        rise.run();
        if (part <= current) {
            use(part);
        } else {
            share.accept(current);
            rise = timer.after(settle, () -> use(part));
        }
    }

    private synchronized void use(double part) {
        current = part;
        share.accept(part);
    }
}
