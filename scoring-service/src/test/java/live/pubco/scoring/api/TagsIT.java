package live.pubco.scoring.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.ScoutOverride;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackCommand;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What scouts call tracks, to find them again by. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TagsIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private ConsumerRecord<byte[], byte[]> ordered;

    @Test
    void aTaggedTrackIsFoundByItsTags() {
        comesBack("tagged", List.of());
        comesBack(
                "tagged",
                List.of(tag("tagged", " Sync Fit ", "on"), tag("tagged", "zürich", "on")));

        given().queryParam("tag", "SYNC fit")
                .get("/api/tracks")
                .then()
                .body("tracks.trackId", contains("tagged"))
                .body("tracks[0].tags", contains("sync fit", "zürich"));
        assertThat(given().queryParam("tag", "zürich").get("/api/export/tracks.csv").asString())
                .contains("sync fit; zürich");
        given().queryParam("tag", "sync fit")
                .get("/")
                .then()
                .body(containsString("<a class=\"tag\" href=\"/?tag=z%C3%BCrich\">"));
        given().get("/tracks/tagged").then().body(containsString("Take off tag sync fit"));
    }

    @Test
    void aTagThatWasTakenOffIsGoneAndItsStoryStays() {
        comesBack("untagged", List.of());
        comesBack("untagged", List.of(tag("untagged", "for later", "on")));
        comesBack("untagged", List.of(tag("untagged", "for later", "off")));

        given().get("/tracks/untagged").then().body(not(containsString("Take off tag")));
        given().queryParam("tab", "history")
                .get("/tracks/untagged")
                .then()
                .body(containsString("for later, taken off"));
    }

    @Test
    void aTagThatCouldNotBeAskedForIsRefused() {
        comesBack("refused", List.of());
        for (String text : List.of("one, two", "\"quoted\"", "x".repeat(41))) {
            say("refused", text, "on").statusCode(400).body("field", equalTo("target"));
        }
        say("refused", "fine", "perhaps").statusCode(400).body("field", equalTo("value"));
    }

    /** Orders it and returns what the chain is told. */
    private ScoutOverride tag(String track, String text, String value) {
        say(track, text, value).statusCode(200);
        try (Wire wire = new Wire(brokers)) {
            ordered = wire.nextAfter(ordered, Topics.TRACK_COMMAND.name(), track);
            ScoutOverride override =
                    Wire.decoded(ordered.value(), new TrackCommand()).getOverride().orElseThrow();
            assertThat(override.getKind()).isEqualTo(OverrideKind.TAG);
            return override;
        }
    }

    private static ValidatableResponse say(String track, String text, String value) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("kind", "TAG", "target", text, "value", value, "by", "a scout"))
                .post("/api/tracks/" + track + "/overrides")
                .then();
    }

    /** The track with what was said of it, as the chain would send it. */
    private void comesBack(String id, List<ScoutOverride> said) {
        try (Wire wire = new Wire(brokers)) {
            wire.send(Topics.TRACK_ENRICHED, id, Samples.track(id).setOverrides(said).build());
        }
        int tags = (int) said.stream().filter(word -> word.getValue().equals("ON")).count();
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            var found = given().get("/api/tracks/" + id);
                            return found.statusCode() == 200
                                    && found.jsonPath().getList("track.tags").size() == tags;
                        });
    }
}
