package live.pubco.credits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a browser has been through, and whether that is enough. */
final class BrowserLife {

    private final Wear wear;
    private final int limit;
    private final long bornAt;
    private final Deque<Long> crashes = new ArrayDeque<>();
    private int visits;

    /**
     * @param now in nanoseconds, as everywhere here
     */
    BrowserLife(Wear wear, RandomGenerator random, long now) {
        this.wear = wear;
        this.limit = Wear.about(wear.visitsPerBrowser(), random);
        this.bornAt = now;
    }

    void visited() {
        visits++;
    }

    /** One of its renderers died. */
    void crashed(long now) {
        crashes.add(now);
        while (now - crashes.peek() > Wear.CRASHES_WITHIN.toNanos()) {
            crashes.remove();
        }
    }

    /** Why it is to be replaced; empty while it is not. */
    Optional<String> wornBy(long now) {
        if (crashes.size() >= Wear.CRASHES) {
            return Optional.of("crashes");
        }
        if (visits >= limit) {
            return Optional.of("visits");
        }
        return now - bornAt > wear.browserAge().toNanos() ? Optional.of("age") : Optional.empty();
    }
}
