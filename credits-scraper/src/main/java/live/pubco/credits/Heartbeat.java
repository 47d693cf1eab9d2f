package live.pubco.credits;

import java.time.Duration;

/** When a lane must have been heard of again. */
final class Heartbeat {

    private volatile long due = Long.MAX_VALUE;

    void expectWithin(Duration time) {
        due = System.nanoTime() + time.toNanos();
    }

    /** Nothing is expected: the lane waits for work. */
    void rest() {
        due = Long.MAX_VALUE;
    }

    boolean isMissed() {
        long expected = due;
        return expected != Long.MAX_VALUE && System.nanoTime() - expected > 0;
    }
}
