package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final List<Double> EVEN =
            IntStream.rangeClosed(0, 20).mapToObj(i -> (double) i).toList();

    @Test
    void percentilesAreLinearBetweenQuantiles() {
        Distribution even = new Distribution(100, 10, 5, 5, EVEN);

        assertThat(even.percentile(-1)).isZero();
        assertThat(even.percentile(10)).isEqualTo(.5);
        assertThat(even.percentile(2.5)).isEqualTo(.125);
        assertThat(even.percentile(99)).isEqualTo(1);
    }

    @Test
    void equalMembersShareTheMiddleRank() {
        List<Double> flat =
                IntStream.rangeClosed(0, 20)
                        .mapToObj(i -> i < 10 ? 0.0 : i == 20 ? 9.0 : 1.0)
                        .toList();

        assertThat(new Distribution(100, 1, 0, 1, flat).percentile(1))
                .isCloseTo((10 + 19) / 40.0, within(1e-9));
    }

    @Test
    void deviationsAreClampedAndNeverDividedByZero() {
        assertThat(new Distribution(100, 0, 1, 1, List.of()).z(1e9)).isEqualTo(4);
        assertThat(new Distribution(100, 0, 0, 0, List.of()).z(.05)).isCloseTo(1, within(1e-9));
        assertThat(new Distribution(100, 0, 0, 1, List.of()).z(1.253)).isCloseTo(1, within(1e-9));
    }

    @Test
    void smallCohortsGiveWayToWiderOnes() {
        Cohort exact = new Cohort(Cohort.Age.WEEK, Cohort.Size.TINY);
        Distribution few = new Distribution(29, 0, 1, 1, List.of());
        Distribution many = new Distribution(400, 0, 1, 1, List.of());
        ReferenceSet reference =
                new ReferenceSet(
                        "7",
                        Map.of(
                                exact,
                                Map.of("m", few),
                                new Cohort(Cohort.Age.WEEK, null),
                                Map.of("m", many)),
                        Map.of());

        assertThat(reference.peers("m", exact).orElseThrow().label())
                .isEqualTo("400 peers (0-7 d)");
        assertThat(reference.peers("unheard of", exact)).isEmpty();
    }

    @Test
    void twentyOneQuantilesOrNone() {
        assertThatThrownBy(() -> new Distribution(1, 0, 1, 1, List.of(1.0)))
                .hasMessageContaining("21 quantiles");
    }
}
