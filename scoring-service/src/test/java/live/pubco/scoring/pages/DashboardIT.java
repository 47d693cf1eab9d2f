package live.pubco.scoring.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.Topics;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Watched;
import live.pubco.scoring.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored, as programs and people see it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DashboardIT {

    private static final String PLAYLIST = "7InventedPlaylist000007G";
    private static final int TRACKS = 5;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void aPlaylistOfFiveTracksIsScored() {
        try (Wire wire = new Wire(brokers)) {
            wire.send(Topics.PLAYLIST_REGISTRY, PLAYLIST, playlist());
            wire.send(Topics.PLAYLIST_SNAPSHOT, PLAYLIST, snapshot(Instant.now(), TRACKS + 1));
            IntStream.range(0, TRACKS)
                    .forEach(
                            i ->
                                    wire.send(
                                            Topics.TRACK_ENRICHED,
                                            "seen" + i,
                                            Samples.onPlaylist("seen" + i, PLAYLIST)));
        }
        awaitProgress(TRACKS + 1);
    }

    @Test
    void aPlaylistShowsHowFarItHasCome() {
        given().get("/api/playlists/" + PLAYLIST)
                .then()
                .statusCode(200)
                .body("name", equalTo("Night Shift"))
                .body("scored", equalTo(TRACKS))
                .body("skipped", equalTo(1))
                .body("complete", equalTo(true));
        given().get("/api/playlists").then().body("playlists.playlistId", hasItem(PLAYLIST));
        assertThat(given().get("/api/summary").jsonPath().getInt("phases.mlc.FOUND"))
                .isGreaterThanOrEqualTo(TRACKS);
    }

    @Test
    void aShorterListingReplacesTheLongerOne() {
        try (Wire wire = new Wire(brokers)) {
            wire.send(Topics.PLAYLIST_SNAPSHOT, PLAYLIST, snapshot(Instant.now(), TRACKS));
            awaitProgress(TRACKS);
            wire.send(Topics.PLAYLIST_SNAPSHOT, PLAYLIST, snapshot(Instant.now(), TRACKS + 1));
        }
        awaitProgress(TRACKS + 1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        Set<String> seen = new HashSet<>();
        String after = "";
        do {
            JsonPath page =
                    given().queryParam("playlist", PLAYLIST)
                            .queryParam("limit", 2)
                            .queryParam("sort", "title")
                            .queryParam("after", after)
                            .get("/api/tracks")
                            .jsonPath();
            List<String> ids = page.getList("tracks.trackId");
            assertThat(seen).doesNotContainAnyElementsOf(ids);
            seen.addAll(ids);
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).hasSize(TRACKS);
    }

    @Test
    void filtersCombine() {
        given().queryParam("q", "mara QUILL")
                .queryParam("playlist", PLAYLIST)
                .queryParam("minScore", "1")
                .get("/api/tracks")
                .then()
                .body("tracks.size()", equalTo(TRACKS));
        given().queryParam("q", "100%").get("/api/tracks").then().body("tracks.size()", equalTo(0));
        given().queryParam("tier", "low")
                .queryParam("playlist", PLAYLIST)
                .get("/api/tracks")
                .then()
                .body("tracks.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "sort, password",
        "tier, Z",
        "minScore, 101",
        "minScore, NaN",
        "limit, 0",
        "limit, 501",
        "after, !!"
    })
    void aWrongParameterIsNamed(String field, String value) {
        given().queryParam(field, value)
                .get("/api/tracks")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("status", equalTo(400));
    }

    @Test
    void thePagesShowTracksAndTheirProof() {
        given().get("/?playlist=" + PLAYLIST)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("Mara Quill"))
                .body(containsString("unpublished"))
                .body(containsString("50 %"));
        given().get("/tracks/seen0")
                .then()
                .statusCode(200)
                .body(containsString("has no publisher on MLC work PL001A"))
                .body(containsString("Opportunity"));
        given().get("/tracks/nobody").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?tier=A", "/writers?stage=NONE", "/playlists?status=WATCHED"})
    void aListThatComesAnewKeepsItsView(String view) {
        given().get(view).then().body(containsString("hx-get=\"" + view + "\""));
    }

    @Test
    void theScriptThatThePagesNameIsThere() {
        String page = given().get("/").asString();
        String script = page.replaceAll("(?s).*src=\"(/webjars/[^\"]+)\".*", "$1");

        given().get(script).then().statusCode(200);
    }

    @Test
    void theApiDescribesItself() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body("paths.'/api/tracks'.get.summary", containsString("Scored tracks"))
                .body("paths.'/api/tracks'.get.parameters.name", hasItem("minScore"));
    }

    private static void awaitProgress(int tracks) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                given().get("/api/playlists/" + PLAYLIST)
                                        .then()
                                        .statusCode(200)
                                        .body("name", equalTo("Night Shift"))
                                        .body("tracks", equalTo(tracks))
                                        .body("scored", equalTo(TRACKS)));
    }

    private static Playlist playlist() {
        return Watched.playlist(PLAYLIST, "Night Shift").setCurator("Low Light Radio").build();
    }

    /** So many tracks and, at the end, a local file. */
    private static PlaylistSnapshot snapshot(Instant takenAt, int tracks) {
        Stream<PlaylistEntry> listed =
                IntStream.range(0, tracks).mapToObj(i -> Watched.entry(i, "seen" + i));
        PlaylistEntry local =
                PlaylistEntry.newBuilder()
                        .setPosition(tracks)
                        .setKind(EntryKind.LOCAL_FILE)
                        .build();
        return Watched.listing(PLAYLIST, takenAt, Stream.concat(listed, Stream.of(local)).toList());
    }
}
