package live.pubco.credits;

import java.time.Duration;

/** What stands on an open page, and whether a visit may begin there instead of loading another. */
final class Whereabouts {

    /** How long a page waits to be asked again for what it did not get. */
    private static final Duration KEPT = Duration.ofSeconds(20);

    private static final String NOWHERE = "";

    private String subject = NOWHERE;
    private boolean read;
    private long keptUntil;
    private int goOns;

    /** A document was loaded, or is about to be. */
    void loading() {
        subject = NOWHERE;
        keptUntil = 0;
        goOns = 0;
    }

    void goingOn() {
        subject = NOWHERE;
        keptUntil = 0;
        goOns++;
    }

    /** The page reported; whether it may be asked again for what it lacked. */
    void reported(String about, boolean wasRead, boolean again) {
        subject = about;
        read = wasRead;
        keptUntil = again ? System.nanoTime() + KEPT.toNanos() : 0;
    }

    /** The subject that may be asked for again; empty when there is none. */
    String unanswered() {
        return isKept() ? subject : NOWHERE;
    }

    boolean isKept() {
        return keptUntil != 0 && System.nanoTime() - keptUntil < 0;
    }

    /**
     * Whether the visit may begin on this page.
     *
     * @param most how often in a row a page may go on to another track
     */
    boolean mayGoOn(Job job, int most) {
        if (job.needsLoading() || subject.isEmpty()) {
            return false;
        }
        boolean another = read && goOns < most && job.priority() == Job.Priority.TRACK;
        return another || job.subject().equals(unanswered());
    }
}
