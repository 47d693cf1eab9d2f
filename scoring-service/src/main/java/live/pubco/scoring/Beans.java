package live.pubco.scoring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import live.pubco.score.ReferenceSet;
import live.pubco.score.ScoreConfig;
import live.pubco.score.StarterReference;

/** What the score needs besides a record. */
final class Beans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ReferenceSet reference() {
        return StarterReference.load();
    }

    @Produces
    @Singleton
    ScoreConfig config(Settings settings) {
        return ScoreConfig.of(settings.preset());
    }
}
