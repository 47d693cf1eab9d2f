package live.pubco.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import live.pubco.credits.PoolUnderTest;
import live.pubco.credits.Seen;

/** Reads tracks in one way, so many at once, and keeps account of it. */
final class CreditsRun {

    private final CreditsSite site;
    private final List<Double> each = Collections.synchronizedList(new ArrayList<>());
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    CreditsRun(CreditsSite site) {
        this.site = site;
    }

    /** A warm pool; the first visits of every page are not measured. */
    static CreditsArm pool(
            CreditsSite site, String name, Map<String, String> settings, int pages, int tracks)
            throws InterruptedException {
        try (PoolUnderTest pool = new PoolUnderTest(site.settings(settings))) {
            new CreditsRun(site).all(site.tracks(0, 5 * pages), pages, pool::visit);
            return new CreditsRun(site)
                    .measure(name, site.tracks(5 * pages, tracks), pages, pool::visit);
        }
    }

    CreditsArm measure(
            String name,
            List<String> tracks,
            int atOnce,
            Function<String, CompletableFuture<Seen>> visit)
            throws InterruptedException {
        int before = site.calls();
        try (ProcessTree tree = new ProcessTree()) {
            long start = System.nanoTime();
            all(tracks, atOnce, visit);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new CreditsArm(
                    name,
                    seconds,
                    List.copyOf(each),
                    tree.cpuSeconds(),
                    tree.peakBytes(),
                    List.copyOf(wrong),
                    site.calls() - before);
        }
    }

    private void all(
            List<String> tracks, int atOnce, Function<String, CompletableFuture<Seen>> visit)
            throws InterruptedException {
        Semaphore free = new Semaphore(atOnce);
        for (String track : tracks) {
            free.acquire();
            long start = System.nanoTime();
            visit.apply(track)
                    .whenComplete(
                            (seen, failed) -> {
                                each.add((System.nanoTime() - start) / 1e6);
                                judge(track, seen, failed);
                                free.release();
                            });
        }
        free.acquire(atOnce);
    }

    private void judge(String track, Seen seen, Throwable failed) {
        if (failed != null || !site.isTrue(track, seen)) {
            wrong.add(track + " " + (failed == null ? seen : failed));
        }
    }
}
