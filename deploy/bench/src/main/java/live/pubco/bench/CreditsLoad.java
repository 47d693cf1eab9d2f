package live.pubco.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import live.pubco.credits.Seen;

/** Reads tracks, so many at once, and repeats visits without answer, as the phase does. */
final class CreditsLoad {

    private static final int REPEATS = 5;

    private final CreditsSite site;
    private final Function<String, CompletableFuture<Seen>> visit;
    private final int atOnce;
    private final List<Done> done = Collections.synchronizedList(new ArrayList<>());

    /**
     * One track's visits, in nanoseconds.
     *
     * @param visits how many it took
     */
    record Done(String track, long from, long to, int visits, Seen seen, boolean isTrue) {

        double millis() {
            return (to - from) / 1e6;
        }
    }

    CreditsLoad(CreditsSite site, int atOnce, Function<String, CompletableFuture<Seen>> visit) {
        this.site = site;
        this.atOnce = atOnce;
        this.visit = visit;
    }

    /** Returns when all have ended. */
    void run(Iterator<String> tracks) throws InterruptedException {
        Semaphore free = new Semaphore(atOnce);
        while (tracks.hasNext()) {
            free.acquire();
            begin(tracks.next(), System.nanoTime(), 1, free);
        }
        free.acquire(atOnce);
    }

    private void begin(String track, long from, int visits, Semaphore free) {
        visit.apply(track)
                .exceptionally(thrown -> Seen.nothing(String.valueOf(thrown)))
                .thenAccept(
                        seen -> {
                            if (seen.isUnanswered() && visits <= REPEATS) {
                                begin(track, from, visits + 1, free);
                            } else {
                                end(track, from, visits, seen);
                                free.release();
                            }
                        });
    }

    private void end(String track, long from, int visits, Seen seen) {
        boolean isTrue = site.isTrue(track, seen);
        done.add(new Done(track, from, System.nanoTime(), visits, seen, isTrue));
    }

    /** In the order in which they ended. */
    List<Done> done() {
        synchronized (done) {
            return List.copyOf(done);
        }
    }

    List<Done> untrue() {
        return done().stream().filter(one -> !one.isTrue()).toList();
    }
}
