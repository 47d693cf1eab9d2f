package live.pubco.mlc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Standing;
import org.junit.jupiter.api.Test;

class MlcEnricherTest {

    private static final String ONE = "QZDEM2600001";
    private static final String TWO = "QZDEM2600002";

    private final PretendMlc mlc = new PretendMlc();

    @Test
    void findsTheWorkOfARecordingByItsIsrc() {
        mlc.holds(ONE, "AB12CD");

        MlcAnswer answer = found(mlc.answer(question(ONE)));

        assertThat(answer.works()).extracting(RegisteredWork::songCode).containsExactly("AB12CD");
        assertThat(answer.confidence()).isEqualTo(new BigDecimal("1.00"));
        assertThat(answer.ambiguous()).isFalse();
    }

    @Test
    void asksForTheWorksOfTheWholeBatchTogether() {
        MlcQuestion[] questions = questions(60);

        Map<MlcQuestion, Answer<MlcAnswer>> answers = mlc.ask(questions);

        assertThat(answers).hasSize(60).allSatisfy((q, a) -> found(a));
        assertThat(mlc.calls("recordings")).isEqualTo(60);
        assertThat(mlc.calls)
                .filteredOn(call -> call.startsWith("works"))
                .containsExactlyInAnyOrder("works 25", "works 25", "works 10");
    }

    @Test
    void halvesACallForWorksThatIsTooLarge() {
        mlc.mostWorks = 4;

        assertThat(mlc.ask(questions(8))).allSatisfy((question, answer) -> found(answer));
        assertThat(mlc.calls)
                .filteredOn(call -> call.startsWith("works"))
                .containsExactly("works 8", "works 4", "works 4");
    }

    @Test
    void losesOnlyTheQuestionsOfAWorkThatIsRefused() {
        MlcQuestion[] questions = questions(8);
        mlc.refused.put("CODE03", 400);

        Map<MlcQuestion, Answer<MlcAnswer>> answers = mlc.ask(questions);

        assertThat(answers.get(questions[3])).isInstanceOf(Answer.Refused.class);
        assertThat(answers.values().stream().filter(Answer.Found.class::isInstance)).hasSize(7);
    }

    @Test
    void losesOnlyTheQuestionWhoseRecordingsAreRefused() {
        mlc.holds(ONE, "AB12CD");
        mlc.refused.put(TWO, 403);

        Map<MlcQuestion, Answer<MlcAnswer>> answers = mlc.ask(question(ONE), question(TWO));

        assertThat(answers.get(question(ONE))).isInstanceOf(Answer.Found.class);
        assertThat(answers.get(question(TWO))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void leavesTheMlcAloneWhenItRefusesOneAfterTheOther() {
        refuse(questions(5), 403);

        assertThat(mlc.enricher().unavailable()).contains(MlcClient.BLOCKED);

        mlc.timer.advance(Standing.PAUSE);
        assertThat(mlc.enricher().unavailable()).isEmpty();
    }

    @Test
    void goesOnWhenOnlySomeQuestionsAreRefused() {
        refuse(questions(4), 403);
        mlc.refused.clear();
        mlc.ask(question(ONE));
        refuse(questions(4), 403);

        assertThat(mlc.enricher().unavailable()).isEmpty();
    }

    private void refuse(MlcQuestion[] questions, int status) {
        for (MlcQuestion question : questions) {
            mlc.refused.put(question.isrcs().get(0), status);
        }
        mlc.ask(questions);
    }

    @Test
    void findsARecordingThatIsLinkedToNoWork() {
        mlc.holds(ONE, null);

        MlcAnswer answer = found(mlc.answer(question(ONE, "Mary McDemo")));

        assertThat(answer.recordings()).hasSize(1);
        assertThat(answer.works()).isEmpty();
        assertThat(mlc.calls("songcode")).isZero();
        assertThat(mlc.calls("works")).isZero();
    }

    @Test
    void keepsAllWorksOfARecordingAndSaysSo() {
        mlc.holds(ONE, "AB12CD");
        mlc.holds(ONE, "AB12CD");
        mlc.holds(ONE, "AA00AA");
        mlc.works.put("AA00AA", PretendMlc.work("AA00AA").put("primaryTitle", "ANOTHER"));

        MlcAnswer answer = found(mlc.answer(question(ONE)));

        assertThat(answer.works())
                .extracting(RegisteredWork::songCode)
                .containsExactly("AB12CD", "AA00AA");
        assertThat(answer.ambiguous()).isTrue();
    }

    @Test
    void takesTwoRegistrationsOfOneWorkForOne() {
        mlc.holds(ONE, "AB12CD");
        mlc.holds(ONE, "AA00AA");
        mlc.works.put("AB12CD", PretendMlc.work("AB12CD").put("iswc", "T-999.000.001-1"));
        mlc.works.put(
                "AA00AA",
                PretendMlc.work("AA00AA").put("iswc", "T9990000011").put("primaryTitle", "SONG"));

        assertThat(found(mlc.answer(question(ONE))).ambiguous()).isFalse();
    }

    @Test
    void asksForEachIsrcOfARecording() {
        mlc.holds(TWO, "AB12CD");
        MlcQuestion both =
                new MlcQuestion(List.of(ONE, TWO), "Song A", List.of("Artist A"), List.of(), false);

        assertThat(found(mlc.answer(both)).works()).hasSize(1);
        assertThat(mlc.calls("recordings")).isEqualTo(2);
    }

    @Test
    void asksNothingTwiceUnlessToldTo() {
        mlc.holds(ONE, "AB12CD");
        MlcQuestion question = question(ONE);
        MlcQuestion sameIsrc = question(ONE, "Mary McDemo");
        MlcQuestion anew = new MlcQuestion(question.isrcs(), "Song A", List.of(), List.of(), true);

        mlc.ask(question);
        mlc.ask(sameIsrc);
        assertThat(mlc.calls("recordings")).isEqualTo(1);
        assertThat(mlc.calls("works")).isEqualTo(1);

        mlc.ask(anew);
        assertThat(mlc.calls("recordings")).isEqualTo(2);
        assertThat(mlc.calls("works")).isEqualTo(2);
    }

    @Test
    void readsARowThatOthersOfOddShapeStandBeside() {
        mlc.holds(ONE, "AB12CD");
        mlc.recordings.get(ONE).add(JsonNodeFactory.instance.textNode("odd"));

        assertThat(found(mlc.answer(question(ONE))).recordings()).hasSize(1);
    }

    @Test
    void doesNotTakeAnUnreadableWorkForAnUnknownOne() {
        mlc.holds(ONE, "AB12CD");
        mlc.works.put("AB12CD", PretendMlc.work("AB12CD").put("publishers", "none"));

        assertThat(mlc.answer(question(ONE))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void keepsTheRecordingsOfAnUnknownCode() {
        mlc.holds(ONE, "AB12CD");
        mlc.works.clear();

        assertThat(found(mlc.answer(question(ONE))).works()).isEmpty();
    }

    private MlcQuestion[] questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> {
                            String isrc = String.format("QZDEM26%05d", i);
                            mlc.holds(isrc, String.format("CODE%02d", i));
                            return question(isrc);
                        })
                .toArray(MlcQuestion[]::new);
    }

    static MlcQuestion question(String isrc, String... writers) {
        return new MlcQuestion(
                isrc == null ? List.of() : List.of(isrc),
                "Song A",
                List.of("Artist A"),
                List.of(writers),
                false);
    }

    static MlcAnswer found(Answer<MlcAnswer> answer) {
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return ((Answer.Found<MlcAnswer>) answer).value();
    }
}
