package live.pubco.credits;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the pool is made of.
 *
 * @param pages pages open at once over all lanes
 * @param visitsPerContext visits after which a context is replaced, give or take a tenth
 * @param contextAge after which a context is replaced, however little it was used
 * @param navigation from asking for a page to its first answer
 * @param visit from asking for a page to having read it
 */
record PoolSettings(
        URI site,
        List<String> allowedHosts,
        List<String> blockedUrls,
        Optional<Path> browser,
        Optional<Boolean> sandbox,
        Session session,
        int lanes,
        int pages,
        int visitsPerContext,
        Duration contextAge,
        Duration navigation,
        Duration visit,
        Duration blockedPause,
        ReaderScript script) {

    PoolSettings {
        require(lanes > 0 && lanes <= 16, "pubco.credits.lanes must lie in 1..16");
        require(pages >= lanes && pages <= 64, "pubco.credits.pages must lie in lanes..64");
        require(visitsPerContext > 0, "pubco.credits.visits-per-context must be positive");
        require(visit.compareTo(navigation) >= 0, "visit-timeout must not be below navigation");
        require(site.getHost() != null, "pubco.credits.site-url must be an absolute URL");
    }

    static PoolSettings of(CreditsSettings settings) {
        Duration giveUp = settings.visitTimeout().multipliedBy(7).dividedBy(8);
        return new PoolSettings(
                settings.siteUrl(),
                settings.allowedHosts(),
                settings.blockedUrls(),
                settings.browser(),
                settings.sandbox(),
                new Session(settings.storageState()),
                settings.lanes(),
                settings.pages(),
                settings.visitsPerContext(),
                settings.contextAge(),
                settings.navigationTimeout(),
                settings.visitTimeout(),
                settings.blockedPause(),
                ReaderScript.load(giveUp, settings.reader().orElse("{}")));
    }

    PoolSettings withBrowser(Path executable) {
        return new PoolSettings(
                site,
                allowedHosts,
                blockedUrls,
                Optional.of(executable),
                sandbox,
                session,
                lanes,
                pages,
                visitsPerContext,
                contextAge,
                navigation,
                visit,
                blockedPause,
                script);
    }

    /** Chromium's own resolver refuses every other name, whatever asks for it. */
    String resolverRules() {
        StringBuilder rules = new StringBuilder("MAP * ~NOTFOUND, EXCLUDE " + site.getHost());
        allowedHosts.forEach(host -> rules.append(", EXCLUDE ").append(host.strip()));
        return rules.toString();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
