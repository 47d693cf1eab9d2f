package live.pubco.scoring.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be set about webhooks. */
@ConfigMapping(prefix = "pubco.webhooks")
interface WebhookSettings {

    /** Whether alerts may be posted to addresses of this machine and of private networks. */
    @WithDefault("false")
    boolean allowPrivate();

    /** How often those are looked for that a replica left behind; all others go when due. */
    @WithDefault("5m")
    Duration every();

    /** How long an answer may take. */
    @WithDefault("10s")
    Duration timeout();

    /** Pause before the second attempt; each later one is four times as long. */
    @WithDefault("5s")
    Duration firstPause();

    /** Attempts before an alert is given up: with the pauses of the defaults, a day. */
    @WithDefault("9")
    int attempts();
}
