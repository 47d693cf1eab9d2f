package live.pubco.credits;

import java.time.Duration;

/**
 * How many pages there should be: one more after half a minute in which more were wanted, visits
 * were quick and processors free; half as many when memory runs short, visits time out or the site
 * refuses.
 */
final class Governor {

    private static final Duration CALM = Duration.ofSeconds(30);

    /** What was given up needs so long to show. */
    private static final Duration RELIEF = Duration.ofSeconds(15);

    private static final double BUSY = 0.85;
    private static final double SLOW = 1.5;

    /** What is quick is forgotten by so much with every look: the site may have become slower. */
    private static final double FORGETTING = 1.01;

    private double quickest = Double.MAX_VALUE;
    private long calmSince;
    private long relievedAt;

    Governor(long now) {
        this.calmSince = now;
        this.relievedAt = now;
    }

    /**
     * @param wanted whether visits wait for a page
     * @param processors how busy they are, 0 to 1
     */
    record Look(Pulse.Reading pulse, boolean wanted, double processors, boolean memoryIsShort) {

        boolean isPressed() {
            return memoryIsShort || pulse.isTroubled();
        }
    }

    /**
     * @param now in nanoseconds
     */
    int pages(PoolSize size, Look look, long now) {
        boolean isQuick = isQuick(look.pulse());
        if (look.isPressed()) {
            return relieve(size, now);
        }
        if (!isQuick || !look.wanted() || look.processors() > BUSY) {
            calmSince = now;
            return size.pages();
        }
        if (now - calmSince < CALM.toNanos()) {
            return size.pages();
        }
        calmSince = now;
        return Math.min(size.maxPages(), size.pages() + 1);
    }

    private int relieve(PoolSize size, long now) {
        calmSince = now;
        if (now - relievedAt < RELIEF.toNanos()) {
            return size.pages();
        }
        relievedAt = now;
        return Math.max(size.lanes(), size.pages() / 2);
    }

    private boolean isQuick(Pulse.Reading pulse) {
        if (pulse.answered() == 0) {
            return false;
        }
        double mean = pulse.mean().toNanos();
        quickest = Math.min(quickest * FORGETTING, mean);
        return mean <= quickest * SLOW;
    }
}
