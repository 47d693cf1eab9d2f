package live.pubco.scoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import live.pubco.score.Preset;

/** What may be set about scoring. */
@ConfigMapping(prefix = "pubco.scoring")
interface Settings {

    /** Whom the score is for. */
    @WithDefault("scout")
    Preset preset();

    /** Longest pause between two tries while PostgreSQL or the registry does not answer. */
    @WithDefault("5s")
    Duration retryAtMost();
}
