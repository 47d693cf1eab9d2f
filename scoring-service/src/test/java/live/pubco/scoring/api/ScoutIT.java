package live.pubco.scoring.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.DeltaKind;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackCommand;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scout follows, says, takes home and has deleted. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ScoutIT {

    private static final String PLAYLIST = "7InventedPlaylist000008G";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aScoreThatMovedSaysWhy() {
        scored(at("moved", Samples.NOW));
        scored(at("moved", Samples.NOW.plus(Duration.ofDays(7))));

        await().untilAsserted(
                        () ->
                                given().get("/api/tracks/moved/history")
                                        .then()
                                        .body("scores", hasSize(2)));
        var story = given().get("/api/tracks/moved/history").jsonPath();
        double moved = story.getDouble("scores[0].score") - story.getDouble("scores[1].score");
        double explained =
                story.getDouble("scores[0].cause.ageing")
                        + story.getDouble("scores[0].cause.newData")
                        + story.getDouble("scores[0].cause.newModel");
        assertThat(explained).isCloseTo(moved, org.assertj.core.api.Assertions.within(1e-3));
        assertThat(story.getDouble("scores[0].cause.newModel"))
                .isCloseTo(0, org.assertj.core.api.Assertions.within(1e-3));
    }

    @Test
    void aWeekTellsWhatCameAndWhatLeft() {
        scored(Samples.onPlaylist("came", PLAYLIST));
        send(delta(DeltaKind.ADDED, "came", Samples.NOW));
        send(delta(DeltaKind.REMOVED, "came", Samples.NOW.plusSeconds(60)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                given().queryParam("playlist", PLAYLIST)
                                        .queryParam("from", "2026-11-16")
                                        .get("/api/new")
                                        .then()
                                        .statusCode(200)
                                        .body("firstSeenAnywhere.trackId", hasItem("came"))
                                        .body("left.trackId", hasItem("came")));
        given().get("/api/tracks/came/history")
                .then()
                .body("playlists[0].from", equalTo(Samples.NOW.toString()))
                .body("playlists[0].to", equalTo(Samples.NOW.plusSeconds(60).toString()));
    }

    @Test
    void aWriterIsShownWithTracksAndCollaborators() {
        scored(Samples.track("written").build());
        String key =
                given().get("/api/tracks/written").jsonPath().getString("track.writers[0].key");

        given().get("/api/writers/" + key)
                .then()
                .statusCode(200)
                .body("tracks.trackId", hasItem("written"))
                .body("collaborators", hasSize(1));
        given().queryParam("limit", 1).get("/api/writers").then().body("writers", hasSize(1));
        given().get("/api/writers/nobody").then().statusCode(404);
    }

    @Test
    void aScoutsWordTravelsAsACommand() {
        scored(Samples.track("said").build());

        given().contentType(ContentType.JSON)
                .body(Map.of("kind", "STAGE", "value", "contacted", "by", "a scout"))
                .post("/api/tracks/said/overrides")
                .then()
                .statusCode(200)
                .body("tracks", equalTo(1));

        try (Wire wire = new Wire(brokers)) {
            TrackCommand command =
                    Wire.decoded(
                            wire.next(Topics.TRACK_COMMAND.name(), "said").value(),
                            new TrackCommand());
            assertThat(command.getOverride().orElseThrow().getKind()).isEqualTo(OverrideKind.STAGE);
            assertThat(command.getOverride().orElseThrow().getValue()).isEqualTo("CONTACTED");
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("kind", "STAGE", "value", "contacted"))
                .post("/api/tracks/said/overrides")
                .then()
                .statusCode(400)
                .body("field", equalTo("by"));
    }

    @Test
    void whatIsDeletedIsGone() {
        scored(Samples.track("unwanted").build());

        given().delete("/api/tracks/unwanted")
                .then()
                .statusCode(200)
                .body("tracks", hasItem("unwanted"))
                .body("remains", containsString("compacts"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/api/tracks/unwanted").statusCode() == 404);
        given().get("/api/tracks/unwanted/history").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score",
                "-confidence,title",
                "open_share",
                "-release",
                "first_seen,-score",
                "scored",
                "playlists",
                "label"
            })
    void everySortPagesToTheEnd(String sort) {
        List.of("sort-a", "sort-b", "sort-c")
                .forEach(id -> scored(Samples.onPlaylist(id, "sorted" + PLAYLIST)));
        String first = page(sort, "");
        String second = page(sort, first);
        String third = page(sort, second);

        assertThat(third).isNull();
    }

    private static String page(String sort, String after) {
        return given().queryParam("playlist", "sorted" + PLAYLIST)
                .queryParam("sort", sort)
                .queryParam("limit", 1)
                .queryParam("after", after)
                .get("/api/tracks")
                .then()
                .statusCode(200)
                .body("tracks", hasSize(1))
                .extract()
                .path("next");
    }

    private void scored(EnrichedTrack track) {
        try (Wire wire = new Wire(brokers)) {
            wire.send(Topics.TRACK_ENRICHED, track.getTrackId(), track);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/api/tracks/" + track.getTrackId()).statusCode() == 200);
    }

    private void send(PlaylistDelta delta) {
        try (Wire wire = new Wire(brokers)) {
            wire.send(Topics.PLAYLIST_DELTA, PLAYLIST, delta);
        }
    }

    private static PlaylistDelta delta(DeltaKind kind, String track, Instant at) {
        return PlaylistDelta.newBuilder()
                .setPlaylistId(PLAYLIST)
                .setRefreshId("refresh-" + kind)
                .setTakenAt(at)
                .setEntries(
                        List.of(
                                DeltaEntry.newBuilder()
                                        .setKind(kind)
                                        .setTrackId(track)
                                        .setPosition(4)
                                        .setFirstSeenAnywhere(true)
                                        .build()))
                .build();
    }

    private static EnrichedTrack at(String id, Instant when) {
        return Samples.track(id)
                .setDiscoveredAt(when.minusSeconds(5))
                .setTrail(new TreeMap<>(Map.of("mlc", Samples.step(StepStatus.FOUND, when))))
                .build();
    }
}
