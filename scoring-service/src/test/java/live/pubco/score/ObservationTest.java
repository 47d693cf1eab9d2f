package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was seen, and how much of it still counts. */
class ObservationTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @ParameterizedTest
    @CsvSource({
        "5,        0,    OK",
        "5,        1,    OK",
        "5,        1.01, ERROR",
        "5,        -.01, ERROR",
        "5,        NaN,  ERROR",
        "NaN,      1,    ERROR",
        "Infinity, 1,    ERROR"
    })
    void aValueThatCannotBeReadIsAnError(double value, double match, ObservationStatus status) {
        Observation seen = Observation.ok(value, "a source", Samples.NOW, match, "as seen");

        assertThat(seen.status()).isEqualTo(status);
        assertThat(seen.value())
                .isEqualTo(Double.valueOf(status == ObservationStatus.OK ? 5 : Double.NaN));
    }

    @Test
    void whatIsMissingCannotBeFine() {
        assertThatThrownBy(() -> Observation.missing(ObservationStatus.OK, "a source"))
                .hasMessageContaining("cannot be OK");
        Observation missing = Observation.missing(ObservationStatus.NOT_FOUND, "a source");
        assertThat(missing.status()).isEqualTo(ObservationStatus.NOT_FOUND);
        assertThat(missing.source()).isEqualTo("a source");
        assertThat(missing.value()).isNaN();
        assertThat(missing.coverage(Samples.NOW, WEEK)).isZero();
    }

    @Test
    void halfOfAnObservationIsLeftAfterItsHalfLife() {
        assertThat(coverage(Samples.NOW)).isEqualTo(.8);
        assertThat(coverage(Samples.NOW.minus(WEEK))).isCloseTo(.4, within(1e-12));
        assertThat(coverage(Samples.NOW.minus(Duration.ofDays(14)))).isCloseTo(.2, within(1e-12));
    }

    @Test
    void whatHasNoDateOrNoHalfLifeOrIsYetToComeDoesNotAge() {
        assertThat(Observation.decay(null, Samples.NOW, WEEK)).isEqualTo(1);
        assertThat(Observation.decay(Samples.NOW.minus(WEEK), Samples.NOW, null)).isEqualTo(1);
        assertThat(Observation.decay(Samples.NOW.plus(WEEK), Samples.NOW, WEEK)).isEqualTo(1);
    }

    @Test
    void evidenceCountsBetweenNothingAndTheWhole() {
        Optional<Fact> fact = Optional.of(Fact.SOCIETY);

        assertThat(evidence(ObservationStatus.OK, fact, .4)).isEqualTo(.4);
        assertThat(evidence(ObservationStatus.OK, fact, 1.7)).isEqualTo(1);
        assertThat(evidence(ObservationStatus.OK, fact, -.2)).isZero();
        assertThat(evidence(ObservationStatus.OK, fact, Double.NaN)).isZero();
        assertThat(evidence(ObservationStatus.ERROR, fact, .4)).isZero();
        assertThat(evidence(ObservationStatus.OK, Optional.empty(), .4)).isZero();
    }

    @Test
    void aSubScoreIsFiftyAndItsPointsWithARangeForWhatIsOpen() {
        PartScore score =
                PartScore.linear(List.of(contribution(12, .4, 1), contribution(-4, .2, .5)));

        assertThat(score.value()).isCloseTo(58, within(1e-12));
        assertThat(score.evidence()).isCloseTo(.5, within(1e-12));
        assertThat(score.low()).isCloseTo(33, within(1e-12));
        assertThat(score.high()).isCloseTo(83, within(1e-12));
        assertThat(score.contributions()).hasSize(2);
    }

    @Test
    void aSubScoreStaysBetweenNothingAndAHundred() {
        assertThat(PartScore.linear(List.of(contribution(70, .2, 1))))
                .extracting(PartScore::value, PartScore::low, PartScore::high)
                .containsExactly(100.0, 60.0, 100.0);
        assertThat(PartScore.linear(List.of(contribution(-70, .2, 1))))
                .extracting(PartScore::value, PartScore::low, PartScore::high)
                .containsExactly(0.0, 0.0, 40.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.000001})
    void whenAllIsCoveredThereIsNoRange(double weight) {
        PartScore score = PartScore.linear(List.of(contribution(8, weight, 1)));

        assertThat(score.evidence()).isEqualTo(1);
        assertThat(score.low()).isEqualTo(58);
        assertThat(score.high()).isEqualTo(58);
    }

    @Test
    void aGroupMovesAWriterWithinItsCaps() {
        Group.Caps caps = new Group.Caps(6, 3, .15);

        assertThat(caps.clamp(-9)).isEqualTo(-6);
        assertThat(caps.clamp(9)).isEqualTo(3);
        assertThat(caps.clamp(-2)).isEqualTo(-2);
        assertThat(new Group.Caps(0, 0, 0).clamp(5)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 3, .1", "6, -1, .1", "6, 3, -.1", "NaN, 3, .1"})
    void capsAreNeverNegative(double negative, double positive, double evidence) {
        assertThatThrownBy(() -> new Group.Caps(negative, positive, evidence))
                .hasMessageContaining("must not be negative");
    }

    private static double coverage(Instant at) {
        return Observation.ok(5, "a source", at, .8, "as seen").coverage(Samples.NOW, WEEK);
    }

    private static double evidence(ObservationStatus status, Optional<Fact> fact, double coverage) {
        return new Evidence(Group.REGISTRY, status, fact, coverage, "a source", Samples.NOW, "text")
                .coverage();
    }

    private static Contribution contribution(double points, double weight, double coverage) {
        return new Contribution(
                "m1",
                "weekly streams",
                ObservationStatus.OK,
                points,
                weight,
                coverage,
                null,
                "a source",
                null,
                null,
                null,
                "as seen");
    }
}
