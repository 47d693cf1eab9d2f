package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import live.pubco.phase.Answer;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaylistMetadataTest {
    private static final String ID = "7aInventedPlaylist0001";

    private final RecordedSpotify spotify = new RecordedSpotify();
    private final SystemTimer timer = new SystemTimer(Clock.systemUTC());

    @AfterEach
    void close() {
        timer.close();
    }

    @Test
    void aListingDoesNotWaitLongForChartmetricWhereSpotifyKnowsThePlaylist() {
        PlaylistMetadata.Both both =
                metadata(Uni.createFrom().nothing()).ask(ID).await().indefinitely();

        assertThat(both.spotify()).isInstanceOf(Answer.Found.class);
        assertThat(both.chartmetric()).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void bothOutcomesAreKeptWhenOneFails() {
        spotify.playlist = null;
        PlaylistMetadata.Both both =
                metadata(Uni.createFrom().item(hit())).ask(ID).await().indefinitely();

        assertThat(both.spotify()).isEqualTo(Answer.notFound("HTTP 404"));
        assertThat(both.chartmetricId()).hasValue(7_000_001L);
        assertThat(both.merged()).map(Metadata::name).hasValue("Editorial Demo");
    }

    @Test
    void whatBothKnowIsPutTogether() {
        PlaylistMetadata.Both both =
                metadata(Uni.createFrom().item(hit())).ask(ID).await().indefinitely();

        assertThat(both.snapshotId()).hasValue("AAAADEMOsnap0001");
        assertThat(both.chartmetricId()).hasValue(7_000_001L);
    }

    @Test
    void whatAnAddingBroughtServesItsListingButNoRefresh() {
        PlaylistMetadata metadata = metadata(Uni.createFrom().item(hit()));
        metadata.ask(ID, Duration.ofSeconds(1)).await().indefinitely();
        spotify.playlist = null;

        assertThat(metadata.ask(ID).await().indefinitely().spotify())
                .isInstanceOf(Answer.Found.class);
        assertThat(metadata.ask(ID).await().indefinitely().spotify())
                .isInstanceOf(Answer.NotFound.class);
    }

    private static ChartmetricWire.Found hit() {
        ChartmetricWire.Playlist playlist =
                new ChartmetricWire.Playlist(
                        7_000_001L, ID, "Editorial Demo", null, null, "spotify", null, null);
        return new ChartmetricWire.Found(
                List.of(
                        new ChartmetricWire.Hits(
                                new ChartmetricWire.Playlists(List.of(playlist)))));
    }

    private PlaylistMetadata metadata(Uni<ChartmetricWire.Found> search) {
        IngestSettings settings = TestSettings.configured();
        return new PlaylistMetadata(
                new SpotifyPlaylists(spotify, spotify, upstream(), timer, settings),
                new ChartmetricPlaylists(new Searching(search), upstream(), timer, settings),
                settings);
    }

    private Upstream upstream() {
        UpstreamSettings limits =
                new UpstreamSettings(
                        0,
                        8,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        10,
                        Duration.ofMillis(5));
        return new Upstream(
                limits,
                new HttpFailures(),
                timer,
                RandomGenerator.getDefault(),
                UpstreamListener.NONE);
    }

    /** Chartmetric with nothing but a search. */
    private record Searching(Uni<ChartmetricWire.Found> found) implements ChartmetricApi {
        @Override
        public Uni<ChartmetricWire.Token> token(ChartmetricWire.Credentials credentials) {
            return Uni.createFrom().item(new ChartmetricWire.Token("token", 3600));
        }

        @Override
        public Uni<ChartmetricWire.Found> search(
                String authorization, String text, String type, int limit) {
            return found;
        }

        @Override
        public Uni<ChartmetricWire.One> playlist(String authorization, long id) {
            return Uni.createFrom().nothing();
        }

        @Override
        public Uni<ChartmetricWire.Rows> tracks(
                String authorization, long id, int limit, int offset) {
            return Uni.createFrom().nothing();
        }
    }
}
