package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.ObservationStatus;
import org.junit.jupiter.api.Test;

/** Evidence in decibans with the start values: the register from -15 to 8, credits from -6 to 3. */
class ScorecardTest {

    private static final Scorecard CARD = new Scorecard(ScoreConfig.of(Preset.SCOUT), Samples.NOW);

    @Test
    void tenDecibansAreOddsOfTen() {
        assertThat(Scorecard.independence(0)).isEqualTo(50);
        assertThat(Scorecard.independence(10)).isCloseTo(1_000 / 11.0, within(1e-9));
        assertThat(Scorecard.independence(-10)).isCloseTo(100 / 11.0, within(1e-9));
    }

    @Test
    void factsAddUpAndWhatIsMissingWidensTheRange() {
        PartScore score =
                CARD.score(
                        List.of(
                                known(Fact.COPYRIGHT_CONTROL, 1, Samples.NOW),
                                known(Fact.NO_PUBLISHER, 1, Samples.NOW),
                                missing(Group.LABEL)));

        assertThat(score.value()).isCloseTo(curve(9), within(1e-9));
        assertThat(score.low()).isCloseTo(curve(9 - 5), within(1e-9));
        assertThat(score.high()).isCloseTo(curve(9 + 4), within(1e-9));
        assertThat(score.evidence()).isCloseTo(.65 / .80, within(1e-9));
        assertThat(score.contributions())
                .extracting(Contribution::input)
                .containsExactly("registry", "credits", "label");
        assertThat(score.contributions())
                .extracting(Contribution::points)
                .containsExactly(7.0, 2.0, 0.0);
        assertThat(score.contributions())
                .extracting(Contribution::weight)
                .containsExactly(.50, .15, .15);
    }

    @Test
    void halfKnownCountsHalfAndLeavesHalfOpen() {
        PartScore score = CARD.score(List.of(known(Fact.INDIE_PUBLISHER, .5, Samples.NOW)));

        assertThat(score.value()).isCloseTo(curve(-4), within(1e-9));
        assertThat(score.low()).isCloseTo(curve(-4 - 7.5), within(1e-9));
        assertThat(score.high()).isCloseTo(curve(-4 + 4), within(1e-9));
        assertThat(score.evidence()).isCloseTo(.5, within(1e-9));
    }

    @Test
    void aFactCountsHalfAfterItsHalfLife() {
        Instant old = Samples.NOW.minus(Duration.ofDays(45));
        Contribution open =
                CARD.score(List.of(known(Fact.NO_PUBLISHER, .8, old))).contributions().get(0);

        assertThat(open.points()).isCloseTo(7 * .4, within(1e-9));
        assertThat(open.coverage()).isCloseTo(.4, within(1e-9));
        assertThat(open.matchConfidence()).isEqualTo(.8);
        assertThat(open.observedAt()).isEqualTo(old);
        assertThat(open.label()).isEqualTo("The MLC");
    }

    @Test
    void whatIsMissingHasNoMatchAndNoPoints() {
        Contribution missing = CARD.score(List.of(missing(Group.LABEL))).contributions().get(0);

        assertThat(missing.status()).isEqualTo(ObservationStatus.ERROR);
        assertThat(missing.points()).isZero();
        assertThat(missing.coverage()).isZero();
        assertThat(missing.matchConfidence()).isNull();
        assertThat(missing.detail()).isEqualTo("no answer");
    }

    @Test
    void aScoutsWordStandsAlone() {
        PartScore word =
                CARD.score(
                        List.of(
                                known(Fact.MAJOR_PUBLISHER, 1, Samples.NOW),
                                known(Fact.CONFIRMED, 1, Samples.NOW)));

        assertThat(word.value()).isCloseTo(curve(20), within(1e-9));
        assertThat(word.low()).isEqualTo(word.value());
        assertThat(word.high()).isEqualTo(word.value());
        assertThat(word.evidence()).isEqualTo(1);
        assertThat(word.contributions())
                .extracting(Contribution::input, Contribution::points, Contribution::coverage)
                .containsExactly(tuple("human", 20.0, 1.0));
    }

    @Test
    void withoutAnyEvidenceNothingIsKnown() {
        PartScore nothing = CARD.score(List.of());

        assertThat(nothing.value()).isEqualTo(50);
        assertThat(nothing.evidence()).isZero();
    }

    private static double curve(double decibans) {
        return 100 / (1 + Math.pow(10, -decibans / 10));
    }

    private static Evidence known(Fact fact, double coverage, Instant at) {
        return new Evidence(
                fact.group(),
                ObservationStatus.OK,
                Optional.of(fact),
                coverage,
                "a source",
                at,
                "as seen");
    }

    private static Evidence missing(Group group) {
        return Evidence.missing(group, ObservationStatus.ERROR, "a source", "no answer");
    }
}
