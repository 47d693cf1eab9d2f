package live.pubco.credits;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When something is replaced before it has grown old: renderers grow with every visit, browsers
 * with every context.
 *
 * @param visitsPerPage after which a context is replaced, give or take a tenth
 * @param contextAge after which a context is replaced, however little it was used
 * @param rendererBytes of memory, at which the context of a renderer is replaced
 * @param visitsPerBrowser after which a browser is replaced, give or take a tenth
 * @param browserAge after which a browser is replaced
 */
record Wear(
        int visitsPerPage,
        Duration contextAge,
        long rendererBytes,
        int visitsPerBrowser,
        Duration browserAge) {

    static final int CRASHES = 3;
    static final Duration CRASHES_WITHIN = Duration.ofMinutes(5);

    Wear {
        PoolSettings.require(
                visitsPerPage > 0, "pubco.credits.recycle.visits-per-page must be positive");
        PoolSettings.require(
                visitsPerBrowser > 0, "pubco.credits.recycle.visits-per-browser must be positive");
    }

    static Wear of(CreditsSettings.Recycle settings) {
        return new Wear(
                settings.visitsPerPage(),
                settings.contextAge(),
                settings.rendererMegabytes() << 20,
                settings.visitsPerBrowser(),
                settings.browserAge());
    }

    /** Jitter keeps lanes from replacing theirs all at once. */
    static int about(int visits, RandomGenerator random) {
        int tenth = Math.max(1, visits / 10);
        return Math.max(1, visits - tenth + random.nextInt(2 * tenth + 1));
    }
}
