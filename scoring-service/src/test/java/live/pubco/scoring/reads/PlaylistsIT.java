package live.pubco.scoring.reads;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Topics;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Watched;
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
                    Watched.playlist(PLAYLIST, "Bought Night").build());
            wire.send(
                    Topics.PLAYLIST_SNAPSHOT,
                    PLAYLIST,
                    Watched.listing(PLAYLIST, "heard", "bought"));
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
                                        Samples.statistic(
                                                "spotify_monthly_listeners", 90_000, 80_000),
                                        Samples.statistic("spotify_followers", 500, 0)))
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
}
