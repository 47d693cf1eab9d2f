package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import live.pubco.schemas.EnrichedTrack;
import org.junit.jupiter.api.Test;

/** Why a score moved between two looks. */
class ScoreChangeTest {

    private static final ScoreConfig CONFIG = ScoreConfig.of(Preset.SCOUT);
    private static final ReferenceSet REFERENCE = StarterReference.load();
    private static final Instant LATER = Samples.NOW.plus(Duration.ofDays(30));
    private static final EnrichedTrack OLD = Samples.track("t").build();
    private static final EnrichedTrack NEW = Samples.track("t").setMlc(Samples.signed()).build();

    @Test
    void timeAloneAgesTheOldRecord() {
        ScoreChange change = between(look(OLD, Samples.NOW), look(OLD, LATER));

        assertThat(change.ageing())
                .isCloseTo(score(OLD, LATER) - score(OLD, Samples.NOW), within(1e-9))
                .isNotZero();
        assertThat(change.newData()).isCloseTo(0, within(1e-9));
        assertThat(change.newModel()).isCloseTo(0, within(1e-9));
    }

    @Test
    void anotherRecordOnTheSameDayIsNewData() {
        ScoreChange change = between(look(OLD, Samples.NOW), look(NEW, Samples.NOW));

        assertThat(change.ageing()).isCloseTo(0, within(1e-9));
        assertThat(change.newData())
                .isCloseTo(score(NEW, Samples.NOW) - score(OLD, Samples.NOW), within(1e-9))
                .isNegative();
        assertThat(change.newModel()).isCloseTo(0, within(1e-9));
    }

    @Test
    void whatTodaysModelDoesNotExplainIsTheModel() {
        double then = score(OLD, Samples.NOW) - 12;
        ScoreChange change =
                between(new ScoreChange.Look(OLD, Samples.NOW, then), look(NEW, LATER));

        assertThat(change.newModel()).isCloseTo(12, within(1e-9));
        assertThat(change.ageing() + change.newData() + change.newModel())
                .isCloseTo(score(NEW, LATER) - then, within(1e-9));
    }

    private static ScoreChange between(ScoreChange.Look old, ScoreChange.Look now) {
        return ScoreChange.between(old, now, REFERENCE, CONFIG);
    }

    private static ScoreChange.Look look(EnrichedTrack track, Instant asOf) {
        return new ScoreChange.Look(track, asOf, score(track, asOf));
    }

    private static double score(EnrichedTrack track, Instant asOf) {
        return Score.of(track, REFERENCE, CONFIG, asOf).opportunity();
    }
}
