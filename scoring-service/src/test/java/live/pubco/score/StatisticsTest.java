package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.StepStatus;
import org.junit.jupiter.api.Test;

/** A provider's figures and what they grew by. */
class StatisticsTest {

    @Test
    void theLargestOfOneNameCounts() {
        for (double[] values : new double[][] {{40, 90}, {90, 40}}) {
            Statistics statistics =
                    of(figure(values[0], null, values[0]), figure(values[1], null, values[1]));
            assertThat(statistics.value("shazam_counts")).hasValue(90);
            assertThat(statistics.change("shazam_counts")).hasValue(90);
        }
        assertThat(of().value("shazam_counts")).isEmpty();
    }

    @Test
    void aFigureBelowNothingOrWithoutAnEndIsNone() {
        assertThat(of(figure(-1, null, null)).value("shazam_counts")).isEmpty();
        assertThat(of(figure(Double.NaN, null, null)).value("shazam_counts")).isEmpty();
        assertThat(of(figure(Double.POSITIVE_INFINITY, null, null)).value("shazam_counts"))
                .isEmpty();
        assertThat(of(figure(0, null, null)).value("shazam_counts")).hasValue(0);
    }

    @Test
    void aMonthsChangeIsPreferredToAWeeks() {
        assertThat(of(figure(90, 5.0, 20.0)).change("shazam_counts")).hasValue(20);
        assertThat(of(figure(90, 5.0, null)).change("shazam_counts")).hasValue(5);
        assertThat(of(figure(90, null, null)).change("shazam_counts")).isEmpty();
        assertThat(of(figure(90, 5.0, Double.NaN)).change("shazam_counts")).isEmpty();
        assertThat(of().change("shazam_counts")).isEmpty();
    }

    @Test
    void growthIsTheLogarithmOfNowAndBeforeWithOneAddedToBoth() {
        assertThat(growth(99, 50.0)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(growth(49, -50.0)).isCloseTo(-Math.log(2), within(1e-12));
        assertThat(growth(99, 99.0)).isCloseTo(Math.log(100), within(1e-12));
    }

    @Test
    void aWeekGrowsForAMonthAtItsPace() {
        assertThat(of(figure(99, 50.0, null)).growth("shazam_counts"))
                .hasValueCloseTo(4 * Math.log(2), withinPercentage(1e-9));
        assertThat(of(figure(99, 50.0, 0.0)).growth("shazam_counts")).hasValue(0);
    }

    @Test
    void whoGainedMoreThanThereIsHasNoGrowth() {
        assertThat(of(figure(99, null, 99.5)).growth("shazam_counts")).isEmpty();
        assertThat(of(figure(99, 99.5, null)).growth("shazam_counts")).isEmpty();
        assertThat(of(figure(99, null, null)).growth("shazam_counts")).isEmpty();
        assertThat(of().growth("shazam_counts")).isEmpty();
    }

    @Test
    void figuresOfATrackFoundWithoutACodeAreLessSure() {
        EnrichedTrack track = Samples.track("t").build();

        assertThat(Figures.of(track).match()).isEqualTo(1);
        assertThat(Figures.of(Edit.of(track).with("isrcs", List.of()).done()).match())
                .isEqualTo(.85);
    }

    @Test
    void figuresAreOfTheDayOnWhichTheyWereTakenOrAskedFor() {
        Instant taken = Samples.NOW.minus(Duration.ofDays(3));
        ChartmetricSection dated =
                ChartmetricSection.newBuilder(Samples.chartmetric(10, 20)).setAsOf(taken).build();
        ChartmetricSection undated =
                ChartmetricSection.newBuilder(dated).setAsOf((Instant) null).build();
        EnrichedTrack track = Samples.track("t").setChartmetric(dated).build();
        EnrichedTrack asked = Edit.of(track).with("chartmetric", undated).done();
        EnrichedTrack unasked = Edit.of(asked).with("trail", new TreeMap<>()).done();

        assertThat(Figures.of(track).takenAt()).isEqualTo(taken);
        assertThat(Figures.of(asked).takenAt()).isEqualTo(Samples.NOW);
        assertThat(Figures.of(unasked).takenAt()).isEqualTo(track.getDiscoveredAt());
    }

    @Test
    void theFirstArtistIsTheOneWhoCounts() {
        ChartmetricSection two =
                ChartmetricSection.newBuilder(Samples.chartmetric(10, 20))
                        .setArtists(List.of(artist(7, 500), artist(8, 9_000)))
                        .build();
        EnrichedTrack track = Samples.track("t").setChartmetric(two).build();

        assertThat(Figures.of(track).artist().value("spotify_followers")).hasValue(500);
        assertThat(Figures.of(track).track().value("spotify_followers")).isEmpty();
    }

    @Test
    void anObservationCarriesSourceDayAndMatchOfTheFigures() {
        Figures figures = Figures.of(Samples.track("t").build());

        assertThat(figures.asked()).isTrue();
        assertThat(figures.ok(5, "as seen"))
                .isEqualTo(Observation.ok(5, "Chartmetric", Samples.NOW, 1, "as seen"));
        assertThat(figures.missing())
                .isEqualTo(Observation.missing(ObservationStatus.NOT_FOUND, "Chartmetric"));
    }

    @Test
    void whoWasNotAskedHasNoFigures() {
        Figures none =
                Figures.of(
                        Samples.bare("t").setTrail(Samples.trail(StepStatus.UNAVAILABLE)).build());

        assertThat(none.asked()).isFalse();
        assertThat(none.takenAt()).isNull();
        assertThat(none.match()).isZero();
        assertThat(none.streams().weekly()).isEmpty();
        assertThat(none.missing())
                .isEqualTo(Observation.missing(ObservationStatus.UNAVAILABLE, "Chartmetric"));
    }

    private static ChartmetricArtist artist(long id, double followers) {
        return ChartmetricArtist.newBuilder()
                .setId(id)
                .setStatistics(List.of(Samples.statistic("spotify_followers", followers, 0)))
                .build();
    }

    private static double growth(double now, double change) {
        OptionalDouble growth = of(figure(now, null, change)).growth("shazam_counts");
        return growth.orElseThrow();
    }

    private static Statistics of(Statistic... statistics) {
        return new Statistics(List.of(statistics));
    }

    private static Statistic figure(double value, Double weekly, Double monthly) {
        return Statistic.newBuilder()
                .setName("shazam_counts")
                .setValue(value)
                .setWeeklyChange(weekly)
                .setMonthlyChange(monthly)
                .build();
    }
}
