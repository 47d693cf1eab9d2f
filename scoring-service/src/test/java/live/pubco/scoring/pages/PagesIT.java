package live.pubco.scoring.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.DeltaKind;
import live.pubco.schemas.PlaylistDelta;
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

/** From the playlists I trust: who is rising, is it open, what proves it, when did that change? */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PagesIT {

    private static final String PLAYLIST = "7InventedPlaylist000009G";
    private static final Pattern FIELD = Pattern.compile("<(input|select|textarea)\\b[^>]*>");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void aTrustedPlaylistWithAScoredTrack() {
        try (Wire wire = new Wire(brokers)) {
            wire.send(
                    Topics.PLAYLIST_REGISTRY,
                    PLAYLIST,
                    Watched.playlist(PLAYLIST, "Paged Night").setTags(List.of("trusted")).build());
            wire.send(Topics.TRACK_ENRICHED, "paged", Samples.onPlaylist("paged", PLAYLIST));
            wire.send(Topics.PLAYLIST_SNAPSHOT, PLAYLIST, Watched.listing(PLAYLIST, "paged"));
            wire.send(
                    Topics.PLAYLIST_DELTA,
                    PLAYLIST,
                    PlaylistDelta.newBuilder()
                            .setPlaylistId(PLAYLIST)
                            .setRefreshId("paged-refresh")
                            .setTakenAt(Samples.NOW)
                            .setEntries(
                                    List.of(
                                            DeltaEntry.newBuilder()
                                                    .setKind(DeltaKind.ADDED)
                                                    .setTrackId("paged")
                                                    .setPosition(4)
                                                    .setFirstSeenAnywhere(true)
                                                    .build()))
                            .build());
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            given().get("/api/tracks/paged").then().statusCode(200);
                            given().get("/api/playlists/" + PLAYLIST).then().statusCode(200);
                            given().get("/api/tracks/paged/history")
                                    .then()
                                    .body("playlists.playlistId", hasItem(PLAYLIST));
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | Paper Lanterns",
                "/ | src=\"https://img.example/paper-lanterns.jpg\"",
                "/writers | /api/export/writers.csv",
                "/playlists | Paged Night",
                "/writers?state=UNPUBLISHED,SELF_ADMINISTERED&sort=-momentum | Mara Quill",
                "/new?from=2026-11-16 | First time seen anywhere",
                "/activity | Publishing changes",
                "/settings | Rules",
                "/tracks/paged | Why this track",
                "/tracks/paged?tab=credits | Ivo Brandt",
                "/tracks/paged?tab=credits | Whom they write with",
                "/tracks/paged?tab=publishing | US mechanical rights only",
                "/tracks/paged?tab=analytics | Streams gained per week",
                "/tracks/paged?tab=social | Links",
                "/tracks/paged?tab=history | On playlists"
            })
    void everyPageShowsWhatItIsFor(String page, String text) {
        String html = given().get(page).then().statusCode(200).extract().asString();

        assertThat(html).contains(text).contains("aria-current=\"page\"");
        assertThat(unlabelled(html)).isEmpty();
    }

    @Test
    void theScoutsQuestionHasOneAddress() {
        String page = "/writers?state=UNPUBLISHED&playlistTag=trusted&minMomentum=1&sort=-momentum";

        given().get(page)
                .then()
                .body(containsString("Mara Quill"))
                .body(containsString("has no publisher on MLC work"))
                .body(containsString("Paged Night"));
        given().get(page.replace("trusted", "nobodys"))
                .then()
                .body(not(containsString("has no publisher on MLC work")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "-momentum", "independence"})
    void writersPageToTheEndWithoutRepeats(String sort) {
        List<String> seen = new java.util.ArrayList<>();
        String after = "";
        do {
            var page =
                    given().queryParam("sort", sort)
                            .queryParam("limit", 1)
                            .queryParam("after", after)
                            .queryParam("playlist", PLAYLIST)
                            .get("/api/writers")
                            .jsonPath();
            seen.addAll(page.getList("writers.key"));
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatAScoutSaysOfAWriterIsShownAtOnce() {
        String key = given().get("/api/tracks/paged").jsonPath().getString("track.writers[0].key");
        say(key, Map.of("kind", "STAGE", "value", "talking", "by", "a scout"));
        say(
                key,
                Map.of(
                        "kind",
                        "DO_NOT_CONTACT",
                        "value",
                        "true",
                        "by",
                        "a scout",
                        "note",
                        "asked us to wait",
                        "expiresAt",
                        "2099-01-01T00:00:00Z"));

        given().get("/writers/" + key)
                .then()
                .statusCode(200)
                .body(containsString("Talking"))
                .body(containsString("do not contact"))
                .body(containsString("asked us to wait"))
                .body(containsString("expires"));
        given().queryParam("stage", "TALKING")
                .get("/api/writers")
                .then()
                .body("writers.key", hasItem(key))
                .body("writers.doNotContact", hasItem(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QZ-XAA-26-00001",
                "qzxaa2600001",
                "IPI 111111111",
                "https://open.spotify.com/track/paged?si=1"
            })
    void anIdentifierIsFoundHoweverItIsWritten(String q) {
        given().queryParam("q", q)
                .queryParam("playlist", PLAYLIST)
                .get("/api/tracks")
                .then()
                .body("tracks.trackId", hasItem("paged"));
    }

    @Test
    void scriptsAndStylesThatPagesNameAreThere() {
        for (String file :
                List.of(
                        "choices.js",
                        "page.js",
                        "live.js",
                        "add.js",
                        "actions.js",
                        "style.css",
                        "pages.css")) {
            given().get("/" + file).then().statusCode(200);
        }
    }

    @Test
    void aPageRunsNoScriptButItsOwn() {
        String policy = given().get("/").header("Content-Security-Policy");

        assertThat(policy).contains("default-src 'self';").doesNotContain("script-src");
    }

    private static void say(String writer, Map<String, String> word) {
        given().contentType(ContentType.JSON)
                .body(word)
                .post("/api/writers/" + writer + "/overrides")
                .then()
                .statusCode(200);
    }

    /** Fields that a screen reader could not name: neither inside a label nor named otherwise. */
    private static List<String> unlabelled(String html) {
        return FIELD.matcher(html)
                .results()
                .filter(field -> !field.group().contains("type=\"hidden\""))
                .filter(field -> !field.group().contains("aria-label"))
                .filter(field -> !isInsideLabel(html, field))
                .map(MatchResult::group)
                .filter(field -> !isNamedByLabel(html, field))
                .toList();
    }

    private static boolean isInsideLabel(String html, MatchResult field) {
        String before = html.substring(0, field.start());
        return before.lastIndexOf("<label") > before.lastIndexOf("</label>");
    }

    private static boolean isNamedByLabel(String html, String field) {
        String id = field.replaceAll("(?s).*\\bid=\"([^\"]+)\".*", "$1");
        return html.contains("for=\"" + id + "\"");
    }
}
