package live.pubco.ingest;

import io.micrometer.core.instrument.MeterRegistry;
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

/** The three upstreams that know playlists, each with its own pace. */
@ApplicationScoped
class Upstreams {

    private static final double EMBED_PER_SECOND = 1;

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
                "spotify", spotify.permitsPerSecond(), spotify.concurrency(), new HttpFailures());
    }

    /** One at a time: requests are counted as they arrive, and two may arrive in one second. */
    @Produces
    @Singleton
    @Identifier("chartmetric")
    Upstream chartmetric() {
        double pace = settings.chartmetric().permitsPerSecond();
        return upstream("chartmetric", pace, 1, new ChartmetricFailures());
    }

    @Produces
    @Singleton
    @Identifier("embed")
    Upstream embed() {
        return upstream("embed", EMBED_PER_SECOND, 2, new HttpFailures());
    }

    private Upstream upstream(
            String name, double perSecond, int concurrency, FailureClassifier classifier) {
        UpstreamSettings limits =
                new UpstreamSettings(
                        perSecond,
                        concurrency,
                        Duration.ofSeconds(20),
                        settings.ingest().giveUpAfter(),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(30),
                        10,
                        Duration.ofSeconds(15));
        return new Upstream(
                limits, classifier, timer, RandomGenerator.getDefault(), listener(name));
    }

    private UpstreamListener listener(String name) {
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
