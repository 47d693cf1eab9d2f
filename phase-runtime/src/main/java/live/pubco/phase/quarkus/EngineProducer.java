package live.pubco.phase.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import live.pubco.phase.Enricher;
import live.pubco.phase.Freshness;
import live.pubco.phase.RegistryTracks;
import live.pubco.phase.TrackCodec;
import live.pubco.phase.TrackStage;
import live.pubco.phase.engine.Batching;
import live.pubco.phase.engine.Engine;
import live.pubco.phase.engine.EngineSettings;
import live.pubco.phase.engine.Loop;
import live.pubco.phase.engine.Surroundings;
import live.pubco.phase.upstream.Timer;
import live.pubco.schemas.Link;
import live.pubco.schemas.Registry;
import org.eclipse.microprofile.config.Config;

/** Puts the service's engine together from its one enricher and the configuration. */
@ApplicationScoped
class EngineProducer {

    private static final long BUFFER_BYTES = 64L * 1024 * 1024;
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(500);
    private static final Duration DRAIN_ON_REVOKE = Duration.ofSeconds(5);
    private static final Duration DRAIN_ON_STOP = Duration.ofSeconds(10);
    private static final Duration ASK_MARGIN = Duration.ofMinutes(5);

    private final PhaseProperties phase;
    private final UpstreamProperties upstream;

    EngineProducer(PhaseProperties phase, UpstreamProperties upstream) {
        this.phase = phase;
        this.upstream = upstream;
    }

    @Produces
    @Singleton
    Link link() {
        return Link.of(phase.name());
    }

    @Produces
    @Singleton
    TrackCodec codec(Config config) {
        return new RegistryTracks(
                Registry.from(name -> config.getOptionalValue(name, String.class)));
    }

    @Produces
    @Singleton
    Surroundings surroundings(Timer timer, PhaseMetrics metrics) {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new Surroundings(
                timer,
                Executors.newFixedThreadPool(threads),
                metrics,
                new OpenTelemetryTracer(link().service()));
    }

    void stop(@Disposes Surroundings surroundings) {
        ((ExecutorService) surroundings.executor()).shutdownNow();
    }

    @Produces
    @Singleton
    Loop engine(
            Connection connection,
            Enricher<?, ?> enricher,
            TrackCodec codec,
            Surroundings surroundings) {
        Link link = link();
        return engine(connection, stage(link, enricher, codec), surroundings);
    }

    private <Q, A> TrackStage<Q, A> stage(Link link, Enricher<Q, A> enricher, TrackCodec codec) {
        Freshness freshness =
                new Freshness(phase.freshFor(), phase.freshForNotFound(), phase.cacheFor());
        return new TrackStage<>(link, enricher, codec, freshness, Clock.systemUTC());
    }

    private <Q, A> Loop engine(
            Connection connection, TrackStage<Q, A> stage, Surroundings surroundings) {
        Link link = link();
        return new Engine<>(
                connection.consumer(link),
                connection.producer(link),
                stage,
                settings(link),
                surroundings);
    }

    private EngineSettings settings(Link link) {
        return new EngineSettings(
                link.input().name(),
                link.deadLetters().name(),
                new Batching(phase.batchSize(), phase.batchLinger(), phase.batchPatience()),
                phase.concurrency(),
                upstream.giveUpAfter().plus(ASK_MARGIN),
                phase.bufferRecords(),
                BUFFER_BYTES,
                phase.cacheSize(),
                COMMIT_INTERVAL,
                DRAIN_ON_REVOKE,
                DRAIN_ON_STOP);
    }
}
