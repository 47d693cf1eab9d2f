package live.pubco.scoring.reads;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.PlaylistType;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.Topics;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the tracks of a playlist say of it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PlaylistsIT {

    private static final String PLAYLIST = "7InventedPlaylist000011G";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void tracksWhoseListenersLookBoughtAreCounted() {
        try (Wire wire = new Wire(brokers)) {
            wire.send(
                    Topics.PLAYLIST_REGISTRY,
                    PLAYLIST,
                    Playlist.newBuilder()
                            .setPlaylistId(PLAYLIST)
                            .setStatus(PlaylistStatus.WATCHED)
                            .setType(PlaylistType.INDEPENDENT)
                            .setName("Bought Night")
                            .setAddedAt(Samples.NOW)
                            .build());
            wire.send(Topics.PLAYLIST_SNAPSHOT, PLAYLIST, listing("heard", "bought"));
            wire.send(Topics.TRACK_ENRICHED, "heard", Samples.onPlaylist("heard", PLAYLIST));
            wire.send(Topics.TRACK_ENRICHED, "bought", bought());
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                given().get("/api/playlists/" + PLAYLIST)
                                        .then()
                                        .statusCode(200)
                                        .body("scored", equalTo(2))
                                        .body("botRisk", equalTo(1)));
        given().queryParam("q", "bought night")
                .get("/playlists")
                .then()
                .body(containsString("playlist=" + PLAYLIST + "&amp;flag=BOT_RISK"));
    }

    private static EnrichedTrack bought() {
        ChartmetricArtist artist =
                ChartmetricArtist.newBuilder()
                        .setId(7L)
                        .setStatistics(
                                List.of(
                                        statistic("spotify_monthly_listeners", 90_000, 80_000),
                                        statistic("spotify_followers", 500, 0)))
                        .build();
        return Samples.track("bought")
                .setChartmetric(
                        ChartmetricSection.newBuilder()
                                .setTrackId(7L)
                                .setAsOf(Samples.NOW)
                                .setArtists(List.of(artist))
                                .build())
                .build();
    }

    private static Statistic statistic(String name, double value, double change) {
        return Statistic.newBuilder()
                .setName(name)
                .setValue(value)
                .setMonthlyChange(change)
                .build();
    }

    private static PlaylistSnapshot listing(String... tracks) {
        return PlaylistSnapshot.newBuilder()
                .setPlaylistId(PLAYLIST)
                .setRefreshId("refresh-1")
                .setTakenAt(Samples.NOW)
                .setSource(ListingSource.WEB_API)
                .setComplete(true)
                .setTotal(tracks.length)
                .setEntries(
                        IntStream.range(0, tracks.length)
                                .mapToObj(
                                        position ->
                                                PlaylistEntry.newBuilder()
                                                        .setPosition(position)
                                                        .setKind(EntryKind.TRACK)
                                                        .setTrackId(tracks[position])
                                                        .build())
                                .toList())
                .build();
    }
}
