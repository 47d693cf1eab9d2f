package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.StepStatus;
import org.junit.jupiter.api.Test;

/** Whether a track is picking up speed, in figures and in words. */
class MomentumReadingsTest {

    @Test
    void theLastTwoWeeksAreCompared() {
        Reading streams = reading(Input.M1, Samples.chartmetric(9_000, 1_000, 3_000));

        assertThat(streams.metrics()).containsOnlyKeys("streams_growth");
        assertThat(streams.observation().value()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(streams.observation().detail()).isEqualTo("weekly streams 1,000 \u2192 3,000");
        assertThat(streams.observation().source()).isEqualTo("Chartmetric");
    }

    @Test
    void oneWeekTellsNeitherGrowthNorConstancy() {
        for (Input input : List.of(Input.M1, Input.M2)) {
            assertThat(reading(input, Samples.chartmetric(9_000)).observation())
                    .isEqualTo(Observation.missing(ObservationStatus.NOT_FOUND, "Chartmetric"));
        }
    }

    @Test
    void aRiseCountsAsIfOneWeekMoreHadRisenAndOneFallen() {
        Observation three = reading(Input.M2, Samples.chartmetric(1, 2, 3, 2, 5)).observation();
        assertThat(three.value()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(three.detail()).isEqualTo("up in 3 of the last 4 weeks");

        Observation none = reading(Input.M2, Samples.chartmetric(5, 4, 3)).observation();
        assertThat(none.value()).isCloseTo(1 / 4.0, within(1e-12));
        assertThat(none.detail()).isEqualTo("up in 0 of the last 2 weeks");
        assertThat(reading(Input.M2, Samples.chartmetric(2, 3)).observation().detail())
                .isEqualTo("up in the last week");
        assertThat(reading(Input.M2, Samples.chartmetric(3, 2)).observation().detail())
                .isEqualTo("not up in the last week");
    }

    @Test
    void theReachIsComparedWithAMonthAgo() {
        Reading reach = statistics(Input.M3, Samples.statistic("playlist_reach", 1_499, 500));

        assertThat(reach.metrics()).containsOnlyKeys("reach_growth");
        assertThat(reach.observation().value()).isCloseTo(Math.log(1.5), within(1e-12));
        assertThat(reach.observation().detail()).isEqualTo("playlist reach +50 % a month");
    }

    @Test
    void withoutAChangeOfTheReachNothingIsKnownOfIt() {
        Statistic still = Statistic.newBuilder().setName("playlist_reach").setValue(1_500).build();

        assertThat(statistics(Input.M3, still).observation())
                .isEqualTo(Observation.missing(ObservationStatus.NOT_FOUND, "Chartmetric"));
    }

    @Test
    void growthElsewhereIsTheMeanOfThePlacesThatTellIt() {
        Reading elsewhere =
                statistics(
                        Input.M4,
                        Samples.statistic("shazam_counts", 1_999, 1_000),
                        Samples.statistic("tiktok_videos", 999, 0),
                        Samples.statistic("playlist_reach", 9_999, 5_000));

        assertThat(elsewhere.metrics())
                .containsOnlyKeys("shazam_growth", "tiktok_growth")
                .contains(entry("tiktok_growth", 0.0));
        assertThat(elsewhere.metrics().get("shazam_growth")).isCloseTo(Math.log(2), within(1e-12));
        assertThat(elsewhere.observation().value()).isCloseTo(Math.log(2) / 2, within(1e-12));
        assertThat(elsewhere.observation().detail()).isEqualTo("shazam, tiktok growing");
    }

    @Test
    void whatDoesNotGrowIsSaidToShrink() {
        assertThat(
                        statistics(Input.M4, Samples.statistic("youtube_views", 499, -500))
                                .observation()
                                .detail())
                .isEqualTo("youtube shrinking");
        assertThat(
                        statistics(Input.M4, Samples.statistic("youtube_views", 499, 0))
                                .observation()
                                .detail())
                .isEqualTo("youtube shrinking");
    }

    @Test
    void whoWasAskedWithoutTellingOfOtherPlacesWasNotCheckedForThem() {
        assertThat(statistics(Input.M4).observation())
                .isEqualTo(Observation.missing(ObservationStatus.NOT_CHECKED, "Chartmetric"));
    }

    @Test
    void whoDidNotAnswerToldNothing() {
        EnrichedTrack failed = Samples.bare("t").setTrail(Samples.trail(StepStatus.FAILED)).build();

        assertThat(new MomentumReadings(Figures.of(failed)).all())
                .extracting(Reading::observation)
                .hasSize(4)
                .containsOnly(Observation.missing(ObservationStatus.ERROR, "Chartmetric"));
    }

    private static Reading statistics(Input input, Statistic... statistics) {
        return reading(
                input,
                ChartmetricSection.newBuilder(Samples.chartmetric(10, 20))
                        .setStatistics(List.of(statistics))
                        .build());
    }

    private static Reading reading(Input input, ChartmetricSection section) {
        EnrichedTrack track = Samples.track("t").setChartmetric(section).build();
        return new MomentumReadings(Figures.of(track))
                .all().stream().filter(r -> r.input() == input).findFirst().orElseThrow();
    }
}
