package live.pubco.credits;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Pools over a local site, with times short enough to wait for. */
final class PoolFixture {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private PoolFixture() {}

    static PoolSettings settings(URI site, int pages) {
        return settings(site, pages, 1000);
    }

    /** Fails with the finder's one clear line where there is no browser. */
    static PoolSettings settings(URI site, int pages, int visitsPerContext) {
        return settings(site, pages, visitsPerContext, new Session(Optional.empty()));
    }

    static PoolSettings settings(URI site, int pages, int visitsPerContext, Session session) {
        return new PoolSettings(
                site,
                List.of(),
                List.of("*.png"),
                Optional.of(BrowserFinder.find(Optional.empty())),
                Optional.empty(),
                session,
                1,
                pages,
                visitsPerContext,
                Duration.ofMinutes(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(6),
                Duration.ofMinutes(5),
                ReaderScript.load(Duration.ofSeconds(4), "{}"));
    }

    static BrowserPool start(PoolSettings settings, SimpleMeterRegistry registry) {
        BrowserPool pool = new BrowserPool(settings, new PoolMetrics(registry));
        pool.start();
        return pool;
    }

    static Outcome visit(BrowserPool pool, String track) {
        return pool.visit(track).await().atMost(PATIENCE);
    }
}
