package live.pubco.credits;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Optional;

/** A page that stays open and the visit it is used for; belongs to its lane's thread. */
final class PageSlot {

    /** To the address of the page itself a browser would only scroll. */
    private static final String GO =
            "to => { setTimeout(() => { if (new URL(to).pathname === location.pathname)"
                    + " history.replaceState(null, '', '/'); location.assign(to); }); }";

    private final Generation generation;
    private final Page page;
    private final DocumentWatch document;
    private Job job;
    private String lease = "";
    private long startedAt;
    private boolean blank = true;
    private boolean lost;
    private Outcome reported;

    PageSlot(Generation generation, Page page, PoolSettings settings) {
        this.generation = generation;
        this.page = page;
        page.onCrash(crashed -> lost = true);
        page.onClose(closed -> lost = true);
        this.document = new DocumentWatch(generation.context().newCDPSession(page), settings);
    }

    /** Sends the page on its way and returns at once; the reader in it reports under the lease. */
    void start(Job next, String nextLease, String address) {
        job = next;
        lease = nextLease;
        startedAt = System.nanoTime();
        blank = false;
        reported = null;
        document.expect();
        generation.visited();
        next.begin();
        page.evaluate(GO, address + "#visit-" + lease);
    }

    /** Frees the page; the job is the caller's to settle. */
    Job release() {
        Job released = job;
        job = null;
        lease = "";
        return released;
    }

    /** Takes the report when it belongs to the visit under way. */
    boolean accept(Report report, PoolSettings settings) {
        boolean mine = job != null && lease.equals(report.lease());
        if (mine && reported == null) {
            reported = Outcomes.of(report, job.subject(), settings);
        }
        return mine;
    }

    /** How the visit has ended; empty while it goes on. */
    Optional<Outcome> ended(PoolSettings settings) {
        return Optional.ofNullable(reported).or(document::decided).or(() -> expired(settings));
    }

    private Optional<Outcome> expired(PoolSettings settings) {
        Duration age = age();
        if (age.compareTo(settings.visit()) > 0) {
            lost = true;
            return Optional.of(new Outcome.TimedOut("not read within " + settings.visit()));
        }
        if (age.compareTo(settings.navigation()) > 0 && !document.hasAnswered()) {
            lost = true;
            return Optional.of(new Outcome.TimedOut("no page within " + settings.navigation()));
        }
        return Optional.empty();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    void rest() {
        if (!blank) {
            blank = true;
            page.navigate("about:blank");
        }
    }

    boolean isBusy() {
        return job != null;
    }

    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    /** Whether the lane has something to do about it. */
    boolean needsAttention() {
        return lost || (job != null && (reported != null || document.hasDecided() || job.isOver()));
    }

    Job job() {
        return job;
    }

    Page page() {
        return page;
    }

    Generation generation() {
        return generation;
    }
}
