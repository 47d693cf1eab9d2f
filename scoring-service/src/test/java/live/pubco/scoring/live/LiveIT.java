package live.pubco.scoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ProgressKind;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackProgress;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Progress reaches a listener as it happens, and a listener who was away. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LiveIT {

    private static final String PLAYLIST = "livePlaylist";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @TestHTTPResource("/api/events")
    URI events;

    @Test
    void progressIsToldPhaseByPhaseAndResumed() {
        try (Wire wire = new Wire(brokers);
                Listener listener = new Listener(null)) {
            wire.send(Topics.PLAYLIST_PROGRESS, PLAYLIST, told("live1", ProgressKind.AWAITED));
            wire.send(Topics.PLAYLIST_PROGRESS, PLAYLIST, told("live2", ProgressKind.AWAITED));
            wire.send(Topics.PLAYLIST_PROGRESS, PLAYLIST, told("live1", ProgressKind.SEEN));
            listener.awaits("\"tracks\":2");
            EnrichedTrack passed =
                    Samples.track("live1")
                            .setTrail(
                                    new java.util.TreeMap<>(
                                            Map.of(
                                                    "mlc",
                                                    Samples.step(
                                                            StepStatus.NOT_FOUND, Samples.NOW))))
                            .build();
            wire.send(Topics.TRACK_MLC, "live1", passed);
            listener.awaits("\"mlc\":{\"done\":0,\"notFound\":1,\"failed\":0}");
            String last = listener.lastId();
            wire.send(Topics.PLAYLIST_PROGRESS, PLAYLIST, told("live2", ProgressKind.DEAD_LETTER));

            try (Listener back = new Listener(last)) {
                back.awaits("\"spotify\":{\"done\":0,\"notFound\":0,\"failed\":1}");
            }
        }
    }

    private static TrackProgress told(String track, ProgressKind kind) {
        return TrackProgress.newBuilder()
                .setPlaylistId(PLAYLIST)
                .setRefreshId("live-refresh")
                .setTrackId(track)
                .setKind(kind)
                .build();
    }

    /** Reads the stream line by line until it is closed. */
    private final class Listener implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Thread thread;
        private volatile Stream<String> stream;

        Listener(String lastId) {
            HttpRequest.Builder request = HttpRequest.newBuilder(events);
            if (lastId != null) {
                request.header("Last-Event-ID", lastId);
            }
            thread = new Thread(() -> read(request.build()));
            thread.setDaemon(true);
            thread.start();
        }

        private void read(HttpRequest request) {
            try {
                stream =
                        HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.ofLines())
                                .body();
                stream.forEach(lines::add);
            } catch (java.io.IOException | java.io.UncheckedIOException closed) {
                // the test has seen enough
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void awaits(String text) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(lines).anySatisfy(l -> assertThat(l).contains(text)));
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((a, b) -> b)
                    .map(line -> line.substring(3).strip())
                    .orElseThrow();
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
