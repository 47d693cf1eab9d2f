package live.pubco.spotify;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Which of Spotify's two regimes the application is under: extended quota, or development mode,
 * which answers 403 to every batch. Found out once and remembered.
 */
@Singleton
class SpotifyMode {

    /** What was configured. */
    enum Setting {
        AUTO,
        EXTENDED,
        DEVELOPMENT
    }

    private static final Logger LOG = Logger.getLogger(SpotifyMode.class);

    private final boolean detects;
    private volatile boolean development;

    @Inject
    SpotifyMode(SpotifyProperties properties, MeterRegistry metrics) {
        this(properties.mode());
        gauge(metrics, Setting.EXTENDED);
        gauge(metrics, Setting.DEVELOPMENT);
    }

    SpotifyMode(Setting setting) {
        this.detects = setting == Setting.AUTO;
        this.development = setting == Setting.DEVELOPMENT;
    }

    boolean allowsBatches() {
        return !development;
    }

    /** Batches are refused while single look-ups work. */
    void batchesAreRefused() {
        if (detects && !development) {
            development = true;
            LOG.warn("Spotify refuses batches: development mode, one call per track from here on");
        }
    }

    private void gauge(MeterRegistry metrics, Setting setting) {
        Gauge.builder("pubco.spotify.mode", this, mode -> mode.is(setting) ? 1 : 0)
                .tag("mode", setting.name().toLowerCase(Locale.ROOT))
                .description("The regime the application is under: 1 for the one in force")
                .register(metrics);
    }

    private boolean is(Setting setting) {
        return development == (setting == Setting.DEVELOPMENT);
    }
}
