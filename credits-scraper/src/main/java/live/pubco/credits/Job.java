package live.pubco.credits;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One page to be visited and the promise of how that ends. */
final class Job {

    private static final int MAX_ATTEMPTS = 3;

    private final String path;
    private final String subject;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Priority priority;
    private final long createdAt = System.nanoTime();
    private int attempts;
    private long arrival;
    private long beginsAt = System.nanoTime();
    private boolean needsLoading;

    /** Who is served first; somebody waits for a playlist. */
    enum Priority {
        PLAYLIST,
        TRACK
    }

    /**
     * @param path below the site, such as {@code /track/<id>}
     * @param subject the id that the page's report must name
     */
    Job(Priority priority, String path, String subject) {
        this.priority = priority;
        this.path = path;
        this.subject = subject;
    }

    Priority priority() {
        return priority;
    }

    long arrival() {
        return arrival;
    }

    /** Counts once: a visit that is repeated goes before those that came later. */
    void arrive(long number) {
        arrival = arrival == 0 ? number : arrival;
    }

    String path() {
        return path;
    }

    String subject() {
        return subject;
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    void begin() {
        attempts++;
    }

    void beginAfter(Duration time) {
        beginsAt = System.nanoTime() + time.toNanos();
    }

    boolean mayBegin() {
        return System.nanoTime() - beginsAt >= 0;
    }

    /** Whether it has not been visited yet. */
    boolean isNew() {
        return attempts == 0;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - createdAt);
    }

    /** From now on only a freshly loaded page is good enough. */
    void needLoading() {
        needsLoading = true;
    }

    boolean needsLoading() {
        return needsLoading;
    }

    /** Whether a crash of the browser may be made good by another visit. */
    boolean mayRepeat() {
        return attempts < MAX_ATTEMPTS && !outcome.isDone();
    }

    /** True when nobody waits for the outcome any more. */
    boolean isOver() {
        return outcome.isDone();
    }
}
