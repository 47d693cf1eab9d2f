package live.pubco.scoring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import live.pubco.score.ScoreConfig;

/** What the score needs besides a record. */
final class Beans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ScoreConfig config(Settings settings) {
        return ScoreConfigs.of(settings);
    }
}
