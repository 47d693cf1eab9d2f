package live.pubco.phase.upstream;

import java.time.Duration;

/**
 * The rate of an upstream that names none: unlimited until it complains, then seven tenths of what
 * it was given, and a hundredth more for every second in which there was more to send.
 */
final class LearnedRate {

    static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private static final double DECREASE = 0.7;
    private static final double INCREASE = 0.01;
    private static final double LEAST = 0.1;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Timer timer;
    private double rate = UNLIMITED;
    private double step;
    private long changedAt;
    private long windowStart;
    private int sent;
    private int sentBefore;

    LearnedRate(Timer timer) {
        this.timer = timer;
        this.changedAt = timer.nanos();
        this.windowStart = changedAt;
    }

    double rate() {
        return rate;
    }

    void sent() {
        roll();
        sent++;
    }

    /** A complaint about a call sent since the last change; earlier ones were heard already. */
    boolean tooFast(long sentAt) {
        if (rate != UNLIMITED && sentAt - changedAt < 0) {
            return false;
        }
        double given = rate == UNLIMITED ? observed() : rate;
        step = given * INCREASE;
        change(Math.max(LEAST, given * DECREASE));
        return true;
    }

    /** It answered while others stood in line. */
    boolean mayGoFaster() {
        if (rate == UNLIMITED || timer.nanos() - changedAt < SECOND) {
            return false;
        }
        change(rate + step);
        return true;
    }

    private void change(double to) {
        rate = to;
        changedAt = timer.nanos();
    }

    /** Calls in the last second, as far as two windows tell. */
    private double observed() {
        roll();
        return Math.max(1, Math.max(sent, sentBefore));
    }

    private void roll() {
        long windows = (timer.nanos() - windowStart) / SECOND;
        if (windows > 0) {
            sentBefore = windows == 1 ? sent : 0;
            sent = 0;
            windowStart += windows * SECOND;
        }
    }
}
