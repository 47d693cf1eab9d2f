package live.pubco.mlc;

import static live.pubco.mlc.MlcEnricherTest.found;
import static live.pubco.mlc.MlcEnricherTest.question;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import live.pubco.phase.Answer;
import live.pubco.schemas.MatchMethod;
import org.junit.jupiter.api.Test;

class TitleSearchTest {

    private static final String ISRC = "QZDEM2600001";

    private final PretendMlc mlc = new PretendMlc();

    @Test
    void findsAWorkByTitleAndWriterWhereNoRecordingIsKnown() {
        mlc.hits.put("McDemo", List.of(hit("AB12CD", "SONG A")));
        mlc.works.put("AB12CD", PretendMlc.work("AB12CD"));

        MlcAnswer answer = found(mlc.answer(question(ISRC, "Mary McDemo")));

        assertThat(answer.method()).isEqualTo(MatchMethod.TITLE_WRITER);
        assertThat(answer.confidence()).isEqualTo(new BigDecimal("0.80"));
        assertThat(answer.works()).hasSize(1);
    }

    @Test
    void searchesWithoutAnIsrcToo() {
        mlc.hits.put("McDemo", List.of(hit("AB12CD", "SONG A")));
        mlc.works.put("AB12CD", PretendMlc.work("AB12CD"));

        assertThat(mlc.answer(question(null, "Mary McDemo"))).isInstanceOf(Answer.Found.class);
        assertThat(mlc.calls("recordings")).isZero();
    }

    @Test
    void isSurerOfAWholeNameThanOfAnInitial() {
        mlc.hits.put("McDemo", List.of(hit("AB12CD", "SONG A")));
        mlc.works.put("AB12CD", PretendMlc.work("AB12CD"));

        assertThat(found(mlc.answer(question(ISRC, "M. McDemo"))).confidence())
                .isEqualTo(new BigDecimal("0.70"));
    }

    @Test
    void acceptsAnAlternativeTitle() {
        mlc.hits.put("McDemo", List.of(hit("AB12CD", "ANOTHER TITLE")));
        ObjectNode work = PretendMlc.work("AB12CD").put("primaryTitle", "ANOTHER TITLE");
        work.putArray("akas").addObject().put("akaTitle", "SONG A");
        mlc.works.put("AB12CD", work);

        assertThat(found(mlc.answer(question(ISRC, "Mary McDemo"))).confidence())
                .isEqualTo(new BigDecimal("0.70"));
    }

    @Test
    void doesNotAcceptAnotherTitle() {
        mlc.hits.put("McDemo", List.of(hit("AB12CD", "SONG A LONG TIME AGO")));
        mlc.works.put(
                "AB12CD", PretendMlc.work("AB12CD").put("primaryTitle", "SONG A LONG TIME AGO"));

        assertThat(mlc.answer(question(ISRC, "Mary McDemo"))).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void doesNotAcceptAnotherWriter() {
        mlc.hits.put("Smith", List.of(hit("AB12CD", "SONG A")));

        assertThat(mlc.answer(question(ISRC, "John Smith"))).isInstanceOf(Answer.NotFound.class);
        assertThat(mlc.calls("works")).isZero();
    }

    @Test
    void doesNotSearchWithoutAWriter() {
        assertThat(mlc.answer(question(ISRC))).isInstanceOf(Answer.NotFound.class);
        assertThat(mlc.calls("songcode")).isZero();
    }

    @Test
    void triesThreeWritersAtMost() {
        assertThat(mlc.answer(question(ISRC, "A One", "B Two", "C Three", "D Four")))
                .isInstanceOf(Answer.NotFound.class);
        assertThat(mlc.calls("songcode")).isEqualTo(3);
    }

    @Test
    void stopsAtTheFirstWriterWhoBringsTheTitle() {
        mlc.hits.put("McDemo", List.of(hit("AB12CD", "SONG A")));
        mlc.works.put("AB12CD", PretendMlc.work("AB12CD"));

        mlc.answer(question(ISRC, "Mary McDemo", "Zoe Last"));

        assertThat(mlc.calls("songcode")).isEqualTo(1);
    }

    @Test
    void leavesGuestsAndVersionsOutOfTheSearch() {
        MlcQuestion question =
                new MlcQuestion(
                        List.of(),
                        "Song A (feat. Artist B) - Remastered 2011",
                        List.of("Artist A"),
                        List.of("Mary McDemo"),
                        false);

        mlc.answer(question);

        assertThat(mlc.calls).contains("songcode Song A/McDemo");
    }

    private static JsonNode hit(String code, String title) {
        ObjectNode hit = (ObjectNode) Recorded.json("hits.json").get(0).deepCopy();
        return hit.put("mlcSongCode", code).put("workTitle", title);
    }
}
