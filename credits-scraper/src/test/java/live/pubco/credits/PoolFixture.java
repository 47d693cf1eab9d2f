package live.pubco.credits;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Pools over a local site, with times short enough to wait for. */
final class PoolFixture {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<String, String> SHORT =
            Map.of(
                    "pubco.credits.allowed-hosts", "nowhere.invalid",
                    "pubco.credits.pages", "2",
                    "pubco.credits.max-pages", "8",
                    "pubco.credits.adaptive", "false",
                    "pubco.credits.navigation-timeout", "5s",
                    "pubco.credits.visit-timeout", "6s",
                    "pubco.credits.recycle.visits-per-page", "1000");

    private PoolFixture() {}

    /** With two pages, which live long. */
    static PoolSettings settings(URI site) {
        return settings(site, Map.of());
    }

    /**
     * @param changes by the part of their name below {@code pubco.credits}
     */
    static PoolSettings settings(URI site, Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(SHORT);
        all.put("pubco.credits.site-url", site.toString());
        changes.forEach((name, value) -> all.put("pubco.credits." + name, value));
        return PoolSettings.of(TestSettings.of(all));
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
