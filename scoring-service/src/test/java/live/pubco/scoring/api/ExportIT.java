package live.pubco.scoring.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import live.pubco.schemas.Topics;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as files. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExportIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void aScoredTrackWithATitleLikeAFormula() {
        try (Wire wire = new Wire(brokers)) {
            wire.send(
                    Topics.TRACK_ENRICHED,
                    "filed",
                    Samples.track("filed").setTitle("=HYPERLINK(1)").build());
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/api/tracks/filed").statusCode() == 200);
    }

    @Test
    void aFileHoldsTheFilteredListAndItsFilter() {
        String csv = text("tracks.csv", "hyperlink");

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("mlc_checked_at", "mlc_match_method", "'=HYPERLINK(1)");
        assertThat(csv).contains("q=hyperlink");
        assertThat(text("tracks.jsonl", "hyperlink").lines())
                .singleElement()
                .asString()
                .contains("\"=HYPERLINK(1)\"");
    }

    @Test
    void aFileOfWritersSaysWhatProvesThem() {
        List<String> lines = text("writers.csv", "quill").lines().toList();

        assertThat(lines.get(0))
                .startsWith("writer_key,name,ipi,")
                .contains(",proof,score,", ",playlists,", ",publishing_changed_at,stage,")
                .contains(",do_not_contact,", ",mlc_checked_at,", ",filter");
        assertThat(lines.subList(1, lines.size()))
                .isNotEmpty()
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .containsIgnoringCase("Mara Quill")
                                        .contains("has no publisher on MLC work")
                                        .endsWith("q=quill"));
    }

    @Test
    void aFileOfWritersHasAllOfThemWhateverAPageHolds() {
        assertThat(given().queryParam("limit", 1).get("/api/export/writers.csv").asString().lines())
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tracks", "writers"})
    void aSheetIsOne(String list) {
        byte[] sheet = given().get("/api/export/" + list + ".xlsx").asByteArray();

        assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tracks", "writers"})
    void anUnknownFormatIsRefused(String list) {
        given().get("/api/export/" + list + ".pdf")
                .then()
                .statusCode(400)
                .body(containsString("format"));
    }

    private static String text(String file, String q) {
        return given().queryParam("q", q).get("/api/export/" + file).asString();
    }
}
