package live.pubco.fakes;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the calls of the last moments. */
final class SlidingWindow {
    private final Deque<Long> arrivals = new ArrayDeque<>();
    private final long millis;
    private final double allowed;

    SlidingWindow(double allowed, long millis) {
        this.allowed = Math.max(1, allowed);
        this.millis = millis;
    }

    /** Counts the call, and says whether it is still within the limit. */
    boolean admits(long now) {
        if (wouldAdmit(now)) {
            arrivals.addLast(now);
            return true;
        }
        return false;
    }

    /**
     * Counts the call even if it is over the limit: the window keeps filling while somebody
     * insists.
     */
    boolean countsAndAdmits(long now) {
        boolean admitted = wouldAdmit(now);
        arrivals.addLast(now);
        return admitted;
    }

    private boolean wouldAdmit(long now) {
        while (!arrivals.isEmpty() && arrivals.peekFirst() <= now - millis) {
            arrivals.removeFirst();
        }
        return arrivals.size() + 1 <= allowed;
    }

    int remaining() {
        return (int) Math.max(0, allowed - arrivals.size());
    }
}
