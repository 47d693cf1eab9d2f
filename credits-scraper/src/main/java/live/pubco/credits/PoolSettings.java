package live.pubco.credits;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the pool is made of.
 *
 * @param navigation from asking for a page to its first answer
 * @param visit from asking for a page to having read it
 * @param goOns tracks that a page goes on to by itself before it is loaded anew; 0: never
 */
record PoolSettings(
        URI site,
        List<String> allowedHosts,
        List<String> blockedUrls,
        Optional<Path> browser,
        Optional<Boolean> sandbox,
        Session session,
        PoolSize size,
        Wear wear,
        Duration navigation,
        Duration visit,
        Duration blockedPause,
        int goOns,
        ReaderScript script) {

    PoolSettings {
        require(
                visit.compareTo(navigation) >= 0,
                "pubco.credits.visit-timeout must not be below navigation-timeout");
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
                PoolSize.of(settings),
                Wear.of(settings.recycle()),
                settings.navigationTimeout(),
                settings.visitTimeout(),
                settings.blockedPause(),
                settings.softNavigation() ? settings.reloadEvery() - 1 : 0,
                ReaderScript.load(giveUp, settings.blockedUrls(), settings.reader().orElse("{}")));
    }

    /** Chromium's own resolver refuses every other name, whatever asks for it. */
    String resolverRules() {
        StringBuilder rules = new StringBuilder("MAP * ~NOTFOUND, EXCLUDE " + site.getHost());
        allowedHosts.forEach(host -> rules.append(", EXCLUDE ").append(host.strip()));
        return rules.toString();
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
