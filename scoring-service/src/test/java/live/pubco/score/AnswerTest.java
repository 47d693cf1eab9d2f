package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a phase answered, and when. */
class AnswerTest {

    private static final Instant CHECKED = Samples.NOW.minus(Duration.ofDays(9));

    @ParameterizedTest
    @CsvSource({
        "FOUND, NOT_FOUND",
        "NOT_FOUND, NOT_FOUND",
        "REUSED, NOT_FOUND",
        "SKIPPED, NOT_CHECKED",
        "UNAVAILABLE, UNAVAILABLE",
        "FAILED, ERROR"
    })
    void withoutASectionTheStepTellsWhy(StepStatus step, ObservationStatus status) {
        Answer answer = Answer.of(track(Samples.step(step, Samples.NOW)), Phase.MLC, false);

        assertThat(answer).isEqualTo(new Answer(status, Samples.NOW));
        assertThat(answer.usable()).isFalse();
        assertThat(answer.without("a source")).isEqualTo(Observation.missing(status, "a source"));
    }

    @ParameterizedTest
    @EnumSource(StepStatus.class)
    void aSectionIsAnAnswerHoweverTheLastStepEnded(StepStatus step) {
        Answer answer = Answer.of(track(Samples.step(step, Samples.NOW)), Phase.MLC, true);

        assertThat(answer).isEqualTo(new Answer(ObservationStatus.OK, Samples.NOW));
        assertThat(answer.usable()).isTrue();
        assertThat(answer.without("a source"))
                .isEqualTo(Observation.missing(ObservationStatus.NOT_FOUND, "a source"));
    }

    @Test
    void anAnswerIsAsOldAsItsLastConfirmation() {
        Step confirmed =
                Step.newBuilder(Samples.step(StepStatus.FAILED, Samples.NOW))
                        .setCheckedAt(CHECKED)
                        .build();
        Step unconfirmed = Step.newBuilder(confirmed).setCheckedAt((Instant) null).build();

        assertThat(Answer.of(track(confirmed), Phase.MLC, true).checkedAt()).isEqualTo(CHECKED);
        assertThat(Answer.of(track(unconfirmed), Phase.MLC, true).checkedAt())
                .isEqualTo(Samples.NOW);
    }

    @Test
    void aPhaseThatLeftNoTraceAnsweredWithItsSectionOnly() {
        EnrichedTrack bare = Samples.bare("t").build();

        assertThat(Answer.of(bare, Phase.MLC, true))
                .isEqualTo(new Answer(ObservationStatus.OK, bare.getDiscoveredAt()));
        assertThat(Answer.of(bare, Phase.MLC, false))
                .isEqualTo(new Answer(ObservationStatus.NOT_CHECKED, null));
    }

    private static EnrichedTrack track(Step step) {
        return Samples.bare("t").setTrail(Map.of("mlc", step)).build();
    }
}
