package live.pubco.mlc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import live.pubco.phase.Answer;
import live.pubco.phase.BentAnswers;
import org.junit.jupiter.api.Test;

/** Nothing that The MLC leaves out, adds or writes otherwise costs a track its way. */
class BentAnswersTest {

    private static final MlcQuestion QUESTION =
            new MlcQuestion(
                    List.of("QZDEM2600001"),
                    "Song A",
                    List.of("Artist A"),
                    List.of("Mary McDemo"),
                    false);

    private final MlcEnricher enricher = new PretendMlc().enricher();

    @Test
    void bearsBentRecordings() {
        BentAnswers.areBorne(
                Recorded.json("recordings.json"),
                enricher,
                bent -> ask(bent, Recorded.json("works.json"), Recorded.json("hits.json")));
    }

    @Test
    void bearsBentWorks() {
        for (String file : List.of("works.json", "work-in-circles.json", "work-of-nulls.json")) {
            BentAnswers.areBorne(
                    Recorded.json(file),
                    enricher,
                    bent ->
                            ask(
                                    Recorded.json("recordings.json"),
                                    bent,
                                    Recorded.json("hits.json")));
        }
    }

    @Test
    void bearsBentHits() {
        BentAnswers.areBorne(
                Recorded.json("hits.json"),
                enricher,
                bent -> ask(Recorded.JSON.createArrayNode(), Recorded.json("works.json"), bent));
    }

    private static Answer<MlcAnswer> ask(JsonNode recordings, JsonNode works, JsonNode hits) {
        PretendMlc mlc = new PretendMlc();
        mlc.recordings.put("QZDEM2600001", rows(recordings));
        mlc.hits.put("McDemo", rows(hits));
        rows(works).forEach(work -> mlc.works.put("AB12CD", work));
        return mlc.answer(QUESTION);
    }

    private static List<JsonNode> rows(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
