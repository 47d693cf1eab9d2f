package live.pubco.scoring;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import live.pubco.schemas.ScoredTrack;
import live.pubco.schemas.Topics;
import live.pubco.score.Samples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ScoringServiceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aTrackThatArrivesIsScoredStoredAndTold() {
        try (Wire wire = new Wire(brokers)) {
            wire.send(Topics.TRACK_ENRICHED, "track-told", Samples.track("track-told").build());

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () ->
                                    given().get("/api/tracks/track-told")
                                            .then()
                                            .statusCode(200)
                                            .body("track.title", equalTo("Paper Lanterns")));

            ConsumerRecord<byte[], byte[]> told =
                    wire.next(Topics.TRACK_SCORED.name(), "track-told");
            ScoredTrack scored = Wire.decoded(told.value(), new ScoredTrack());
            assertThat(scored.getWriters()).hasSize(2);
            assertThat(new String(told.headers().lastHeader("ce_type").value(), UTF_8))
                    .isEqualTo("pubco.track.scored.v1");
        }
    }
}
