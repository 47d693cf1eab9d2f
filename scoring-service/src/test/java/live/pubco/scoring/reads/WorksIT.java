package live.pubco.scoring.reads;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Topics;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class WorksIT {

    private static final String PLAYLIST = "7InventedPlaylist000010G";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void twoRecordingsOfOneWork() {
        List<String> recordings = List.of("recorded", "recorded-live");
        try (Wire wire = new Wire(brokers)) {
            recordings.forEach(
                    id -> wire.send(Topics.TRACK_ENRICHED, id, Samples.onPlaylist(id, PLAYLIST)));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                recordings.forEach(
                                        id ->
                                                given().get("/api/tracks/" + id)
                                                        .then()
                                                        .statusCode(200)));
    }

    @Test
    void aWorkOfTwoRecordingsIsListedOnce() {
        given().get("/api/works?work=" + songCode())
                .then()
                .body("works.songCode", contains(songCode()));
    }

    @Test
    void aWorkHasItsSharesAndAllItsRecordings() {
        given().get("/api/works/" + songCode())
                .then()
                .body("registered.songCode", equalTo(songCode()))
                .body("registered.parties.role", hasItem("writer"))
                .body("recordings.trackId", hasItem("recorded"))
                .body("recordings.trackId", hasItem("recorded-live"));
    }

    @Test
    void recordingsOfASongThatIsNotRegisteredAreOneRowToo() {
        try (Wire wire = new Wire(brokers)) {
            wire.send(Topics.TRACK_ENRICHED, "single", unregistered("single", "QZXRE2600901", ""));
            wire.send(
                    Topics.TRACK_ENRICHED,
                    "album",
                    unregistered("album", "QZXRE2600902", " - Remastered 2026"));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                given().get("/api/tracks?q=kites")
                                        .then()
                                        .body("tracks.size()", equalTo(2)));

        given().get("/api/tracks?q=kites&group=work").then().body("tracks.size()", equalTo(1));
    }

    private static EnrichedTrack unregistered(String id, String isrc, String version) {
        return Samples.track(id)
                .setTitle("Copper Kites" + version)
                .setIsrcs(List.of(isrc))
                .setMlc(null)
                .build();
    }

    @Test
    void whatNoTrackIsLinkedToIsMissing() {
        given().get("/api/works/NONE").then().statusCode(404);
    }

    private static String songCode() {
        return given().get("/api/tracks/recorded").jsonPath().getString("track.work");
    }
}
