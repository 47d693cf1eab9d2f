package live.pubco.credits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import live.pubco.phase.Answer;
import live.pubco.phase.BentAnswers;
import live.pubco.phase.RecordedFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that the page's own answer leaves out or adds makes it unreadable. */
class BentAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CreditsEnricher enricher = new CreditsEnricher(null);
    private final CreditsParser parser = new CreditsParser();

    @ParameterizedTest
    @CsvSource({
        "grouped-0.json, queryTrackCreditsGroupedModal",
        "modal.json, queryTrackCreditsModal",
        "view.json, view"
    })
    void bearsBentAnswers(String file, String operation) {
        BentAnswers.areBorne(
                RecordedFile.json("/answers/" + file), enricher, bent -> read(operation, bent));
    }

    private Answer<CreditsSheet> read(String operation, JsonNode answer) {
        ObjectNode report = JSON.createObjectNode().put("kind", "answer");
        report.put("operation", operation).putArray("answers").add(answer.toString());
        try {
            return Answer.found(parser.parse(Report.parse(report.toString())));
        } catch (JsonProcessingException unreadable) {
            return Answer.refused(unreadable.getOriginalMessage());
        }
    }
}
