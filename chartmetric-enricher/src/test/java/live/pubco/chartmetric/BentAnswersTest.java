package live.pubco.chartmetric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import live.pubco.phase.Answer;
import live.pubco.phase.BentAnswers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that Chartmetric leaves out, adds or writes otherwise costs a track its way. */
class BentAnswersTest {

    private static final Question QUESTION =
            Question.byIdentity(List.of("QZDEM2600001"), "1InventedTrackId00000A", List.of());
    private static final ChartmetricSettings SETTINGS =
            RecordedChartmetric.settings("refresh", true);

    private final ChartmetricEnricher enricher = new RecordedChartmetric().enricher(SETTINGS);

    @ParameterizedTest
    @CsvSource({
        "ids/, ids",
        "track/, track",
        "track/, track-bare",
        "artist/, artist",
        "streams/, streams"
    })
    void bearsBentAnswers(String call, String file) {
        JsonNode inside = RecordedChartmetric.read(file).get("obj");
        BentAnswers.areBorne(inside, enricher, bent -> ask(call, bent));
    }

    private static Answer<Profile> ask(String call, JsonNode inside) {
        RecordedChartmetric chartmetric =
                new RecordedChartmetric()
                        .bent(call, inside)
                        .on("ids/", "ids")
                        .on("track/", "track")
                        .on("artist/", "artist")
                        .on("streams/", "streams");
        return chartmetric
                .enricher(SETTINGS)
                .ask(Set.of(QUESTION))
                .await()
                .indefinitely()
                .get(QUESTION);
    }
}
