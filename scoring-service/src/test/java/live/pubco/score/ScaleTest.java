package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import live.pubco.schemas.ObservationStatus;
import org.junit.jupiter.api.Test;

/** Points of a scout's inputs against a hundred peers spread evenly from 0 to 20. */
class ScaleTest {

    private static final List<Double> EVEN =
            IntStream.rangeClosed(0, 20).mapToObj(i -> (double) i).toList();

    /** The mean deviation makes one standard deviation of 1.253. */
    private static final Distribution PEERS = new Distribution(100, 10, 0, 1, EVEN);

    private static final double SIGMA = 1.253;

    private static final Scale SCALE =
            new Scale(
                    new ReferenceSet(
                            "7",
                            Map.of(
                                    Cohort.ALL,
                                    Map.of(
                                            "curators", PEERS,
                                            "reach", PEERS,
                                            "streams_growth", PEERS,
                                            "shazam_growth", PEERS,
                                            "tiktok_growth", PEERS)),
                            Map.of()),
                    ScoreConfig.of(Preset.SCOUT),
                    Cohort.ALL,
                    Samples.NOW);

    @Test
    void aLevelIsWorthItsRankAmongThePeers() {
        Contribution curators = level(Input.D3, "curators", 5);

        assertThat(curators.points()).isCloseTo(100 * .20 * (.25 - .5), within(1e-9));
        assertThat(curators.weight()).isCloseTo(.20, within(1e-9));
        assertThat(curators.coverage()).isEqualTo(1);
        assertThat(curators.value()).isEqualTo(5);
        assertThat(curators.matchConfidence()).isEqualTo(1);
        assertThat(curators.cohort()).isEqualTo("100 peers (all releases)");
        assertThat(curators.detail())
                .isEqualTo("as seen, more than 25 % of 100 peers (all releases)");
    }

    @Test
    void whereLessIsBetterTheRankCountsFromTheTop() {
        Contribution reach = level(Input.D2, "reach", 5);

        assertThat(reach.points()).isCloseTo(100 * .25 * (.75 - .5), within(1e-9));
        assertThat(reach.detail()).isEqualTo("as seen, more than 25 % of 100 peers (all releases)");
    }

    @Test
    void growthIsWorthItsDistanceFromTheMedianOfThePeers() {
        Contribution growth = level(Input.M1, "streams_growth", 10 + SIGMA);

        assertThat(growth.points())
                .isCloseTo(100 * .40 * (1 / (1 + Math.exp(-1)) - .5), within(1e-9));
        assertThat(growth.cohort()).isEqualTo("100 peers (all releases)");
        assertThat(growth.detail()).isEqualTo("as seen, z 1.0 against 100 peers (all releases)");
    }

    @Test
    void growthInSeveralPlacesIsTheirMeanWhereThereArePeers() {
        Contribution elsewhere =
                contribution(
                        Input.M4,
                        seen(0, Samples.NOW, 1),
                        Map.of(
                                "shazam_growth",
                                10 + SIGMA,
                                "tiktok_growth",
                                10 - 4 * SIGMA,
                                "youtube_growth",
                                17.0));

        assertThat(elsewhere.points())
                .isCloseTo(100 * .20 * (1 / (1 + Math.exp(1.5)) - .5), within(1e-9));
        assertThat(elsewhere.detail())
                .isEqualTo("as seen, z -1.5 against 100 peers (all releases)");
    }

    @Test
    void withoutPeersNobodyCanSayWhatIsTypical() {
        for (Input input : List.of(Input.M1, Input.D1, Input.D2)) {
            Contribution unknown = level(input, "unheard of", 5);

            assertThat(unknown.status()).isEqualTo(ObservationStatus.NOT_CHECKED);
            assertThat(unknown.points()).isZero();
            assertThat(unknown.coverage()).isZero();
            assertThat(unknown.value()).isNull();
            assertThat(unknown.matchConfidence()).isNull();
            assertThat(unknown.source()).isEqualTo("a source");
            assertThat(unknown.cohort()).isNull();
        }
    }

    @Test
    void whatNeedsNoPeersIsTakenAsItIsBetweenNothingAndOne() {
        assertThat(contribution(Input.D4, seen(.8, Samples.NOW, 1), Map.of()).points())
                .isCloseTo(100 * .15 * .3, within(1e-9));
        assertThat(contribution(Input.D4, seen(1.7, Samples.NOW, 1), Map.of()).points())
                .isCloseTo(100 * .15 * .5, within(1e-9));
        Contribution least = contribution(Input.D4, seen(-.7, Samples.NOW, 1), Map.of());
        assertThat(least.points()).isCloseTo(-100 * .15 * .5, within(1e-9));
        assertThat(least.detail()).isEqualTo("as seen");
        assertThat(least.cohort()).isNull();
    }

    @Test
    void doubtAndAgeBothTakeFromThePoints() {
        Instant old = Samples.NOW.minus(Duration.ofDays(28));
        Contribution half = contribution(Input.D3, seen(5, old, .7), Map.of("curators", 5.0));

        assertThat(half.coverage()).isCloseTo(.35, within(1e-9));
        assertThat(half.points()).isCloseTo(-5 * .35, within(1e-9));
        assertThat(half.matchConfidence()).isEqualTo(.7);
        assertThat(half.observedAt()).isEqualTo(old);
    }

    @Test
    void whatIsMissingMovesNothingAndLeavesTheRangeOpen() {
        PartScore score =
                SCALE.score(
                        List.of(
                                new Reading(
                                        Input.D3,
                                        seen(15, Samples.NOW, 1),
                                        Map.of("curators", 15.0)),
                                Reading.of(
                                        Input.D1,
                                        Observation.missing(ObservationStatus.ERROR, "a source"))));

        assertThat(score.value()).isCloseTo(55, within(1e-9));
        assertThat(score.evidence()).isCloseTo(.2, within(1e-9));
        assertThat(score.low()).isCloseTo(15, within(1e-9));
        assertThat(score.high()).isCloseTo(95, within(1e-9));
        assertThat(score.contributions().get(1).status()).isEqualTo(ObservationStatus.ERROR);
        assertThat(score.contributions().get(1).points()).isZero();
    }

    private static Contribution level(Input input, String metric, double value) {
        return contribution(input, seen(value, Samples.NOW, 1), Map.of(metric, value));
    }

    private static Contribution contribution(
            Input input, Observation seen, Map<String, Double> metrics) {
        return SCALE.score(List.of(new Reading(input, seen, metrics))).contributions().get(0);
    }

    private static Observation seen(double value, Instant at, double match) {
        return Observation.ok(value, "a source", at, match, "as seen");
    }
}
