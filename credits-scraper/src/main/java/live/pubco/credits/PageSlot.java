package live.pubco.credits;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A page that stays open and the visit it is used for; belongs to its lane's thread. */
final class PageSlot {

    /** To the address of the page itself a browser would only scroll. */
    private static final String LOAD =
            "to => { setTimeout(() => { if (new URL(to).pathname === location.pathname)"
                    + " history.replaceState(null, '', '/'); location.assign(to); }); }";

    private static final String GO_ON =
            "([entrance, lease, path]) => { const go = window[entrance];"
                    + " if (go) setTimeout(() => go(lease, path)); return Boolean(go); }";

    private static final double LEAVING_MS = 2_000;

    /** So long a page stays where it is although there is nothing to do. */
    private static final Duration REST_AFTER = Duration.ofSeconds(10);

    private final Generation generation;
    private final Page page;
    private final PoolSettings settings;
    private final DocumentWatch document;
    private final Whereabouts whereabouts = new Whereabouts();
    private Job job;
    private String lease = "";
    private long startedAt;
    private long freeSince;
    private boolean blank = true;
    private boolean lost;
    private boolean crashed;
    private boolean wentOn;
    private Outcome reported;

    PageSlot(Generation generation, Page page, PoolSettings settings) {
        this.generation = generation;
        this.page = page;
        this.settings = settings;
        page.onCrash(
                dead -> {
                    lost = true;
                    crashed = true;
                });
        page.onClose(closed -> lost = true);
        this.document = new DocumentWatch(generation.context().newCDPSession(page), settings);
    }

    /** Sends the page on its way and returns at once; the reader in it reports under the lease. */
    void start(Job next, String nextLease) {
        job = next;
        lease = nextLease;
        startedAt = System.nanoTime();
        blank = false;
        reported = null;
        generation.visited();
        next.begin();
        String address = settings.site() + next.path();
        wentOn = whereabouts.mayGoOn(next, settings.goOns()) && goOn(address);
        if (!wentOn) {
            whereabouts.loading();
            document.expect(true);
            page.evaluate(LOAD, address + "#visit-" + lease);
        }
    }

    private boolean goOn(String address) {
        whereabouts.goingOn();
        document.expect(false);
        String path = URI.create(address).getRawPath();
        List<String> arguments = List.of(settings.script().entrance(), lease, path);
        return Boolean.TRUE.equals(page.evaluate(GO_ON, arguments));
    }

    /** Frees the page; the job is the caller's to settle. */
    Job release() {
        Job released = job;
        job = null;
        lease = "";
        freeSince = System.nanoTime();
        return released;
    }

    /** Takes the report when it belongs to the visit under way. */
    boolean accept(Report report) {
        boolean mine = job != null && lease.equals(report.lease());
        if (mine && reported == null) {
            reported = Outcomes.of(report, job.subject(), settings);
            boolean about = report.subject().equals(job.subject());
            whereabouts.reported(
                    job.subject(),
                    about && reported instanceof Outcome.Read,
                    about && report.again());
        }
        return mine;
    }

    /** How the visit has ended; empty while it goes on. */
    Optional<Outcome> ended() {
        return Optional.ofNullable(reported).or(document::decided).or(this::expired);
    }

    private Optional<Outcome> expired() {
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

    /** Leaves the site when nothing came for a while, unless the page waits to be asked again. */
    void rest() {
        if (!blank && !whereabouts.isKept() && isTired()) {
            blank = true;
            whereabouts.loading();
            page.navigate("about:blank", new Page.NavigateOptions().setTimeout(LEAVING_MS));
        }
    }

    private boolean isTired() {
        return System.nanoTime() - freeSince > REST_AFTER.toNanos();
    }

    /** The subject that it may be asked for again. */
    String unanswered() {
        return whereabouts.unanswered();
    }

    /** Whether the visit began on a page that stood there. */
    boolean hasGoneOn() {
        return wentOn;
    }

    boolean isBusy() {
        return job != null;
    }

    boolean isLost() {
        return lost;
    }

    boolean hasCrashed() {
        return crashed;
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
