package live.pubco.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.FailureClassifier;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;

/** The upstreams that know playlists, each with its own pace. */
@ApplicationScoped
class Upstreams {

    private static final double PAGES_PER_SECOND = 1;
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(20);

    /** A long playlist has to be scrolled through. */
    private static final Duration BROWSER_TIMEOUT = Duration.ofSeconds(90);

    private final IngestSettings settings;
    private final SystemTimer timer;
    private final MeterRegistry meters;

    Upstreams(IngestSettings settings, SystemTimer timer, MeterRegistry meters) {
        this.settings = settings;
        this.timer = timer;
        this.meters = meters;
    }

    @Produces
    @Singleton
    @Identifier("spotify")
    Upstream spotify() {
        IngestSettings.Spotify spotify = settings.spotify();
        return upstream(
                "spotify",
                pace(spotify.permitsPerSecond(), spotify.concurrency(), CALL_TIMEOUT),
                new HttpFailures());
    }

    /**
     * Requests are counted as they arrive, and two may arrive in one second: no more at once than a
     * second allows.
     */
    @Produces
    @Singleton
    @Identifier("chartmetric")
    Upstream chartmetric() {
        double pace = settings.chartmetric().permitsPerSecond();
        return upstream(
                "chartmetric",
                pace(pace, ChartmetricPlaylists.callsAtOnce(pace), CALL_TIMEOUT),
                new ChartmetricFailures());
    }

    @Produces
    @Singleton
    @Identifier("embed")
    Upstream embed() {
        return upstream("embed", pace(PAGES_PER_SECOND, 2, CALL_TIMEOUT), new HttpFailures());
    }

    @Produces
    @Singleton
    @Identifier("browser")
    Upstream browser() {
        return upstream(
                "browser", pace(PAGES_PER_SECOND, 2, BROWSER_TIMEOUT), new BrowserFailures());
    }

    private UpstreamSettings pace(double perSecond, int concurrency, Duration callTimeout) {
        return new UpstreamSettings(
                perSecond,
                concurrency,
                callTimeout,
                settings.ingest().giveUpAfter(),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                10,
                Duration.ofSeconds(15));
    }

    private Upstream upstream(String name, UpstreamSettings pace, FailureClassifier classifier) {
        return new Upstream(pace, classifier, timer, RandomGenerator.getDefault(), listener(name));
    }

    private UpstreamListener listener(String name) {
        Timer closed = meters.timer("pubco.upstream.closed", "upstream", name);
        return new UpstreamListener() {
            @Override
            public void called(String operation, String outcome, Duration took) {
                meters.timer(
                                "pubco.upstream.calls",
                                "upstream",
                                name,
                                "operation",
                                operation,
                                "outcome",
                                outcome)
                        .record(took);
            }

            @Override
            public void closed(String reason, Duration pause) {
                closed.record(pause);
            }
        };
    }

    /** Time for all of them. */
    @ApplicationScoped
    static class Times {
        @Produces
        @Singleton
        SystemTimer timer() {
            return new SystemTimer(Clock.systemUTC());
        }

        void stop(@Disposes SystemTimer timer) {
            timer.close();
        }
    }
}
