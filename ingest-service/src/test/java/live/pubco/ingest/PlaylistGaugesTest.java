package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaylistGaugesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Playlists playlists =
            new Playlists(
                    new Log(
                            new MockProducer<>(
                                    true,
                                    null,
                                    new ByteArraySerializer(),
                                    new ByteArraySerializer()),
                            new PlainCodec()));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void register() {
        new PlaylistGauges(playlists, Clock.fixed(NOW, ZoneOffset.UTC)).register(null, meters);
    }

    @Test
    void tellsHowLateTheLatestPlaylistIs() {
        learn("a", PlaylistStatus.WATCHED, Duration.ofMinutes(-5));
        learn("b", PlaylistStatus.LISTING, Duration.ofHours(-2));
        learn("c", PlaylistStatus.WATCHED, Duration.ofDays(6));

        assertThat(overdueSeconds()).isEqualTo(7_200);
    }

    @Test
    void nobodyWaitsForThePausedTheFailedAndTheDeleted() {
        learn("a", PlaylistStatus.PAUSED, Duration.ofHours(-2));
        learn("b", PlaylistStatus.FAILED, Duration.ofHours(-2));
        learn("c", PlaylistStatus.DELETED, Duration.ofHours(-2));

        assertThat(overdueSeconds()).isZero();
    }

    @Test
    void countsPlaylistsByTheirStatus() {
        learn("a", PlaylistStatus.WATCHED, Duration.ofDays(1));
        learn("b", PlaylistStatus.WATCHED, Duration.ofDays(1));
        learn("b", PlaylistStatus.PAUSED, Duration.ofDays(1));

        assertThat(count("watched")).isEqualTo(1);
        assertThat(count("paused")).isEqualTo(1);
        assertThat(count("failed")).isZero();
    }

    private void learn(String id, PlaylistStatus status, Duration untilRefresh) {
        Playlist playlist =
                Playlist.newBuilder()
                        .setPlaylistId(id)
                        .setStatus(status)
                        .setAddedAt(Instant.EPOCH)
                        .setNextRefreshAt(NOW.plus(untilRefresh))
                        .build();
        playlists.learn(id, playlist, status.ordinal());
    }

    private double overdueSeconds() {
        return meters.get(PlaylistGauges.OVERDUE_SECONDS).gauge().value();
    }

    private double count(String status) {
        return meters.get(PlaylistGauges.PLAYLISTS).tag("status", status).gauge().value();
    }
}
