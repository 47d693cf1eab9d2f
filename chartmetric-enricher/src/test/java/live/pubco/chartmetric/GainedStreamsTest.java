package live.pubco.chartmetric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.WeeklyIncrement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second of March 2026 is a Monday. */
class GainedStreamsTest {

    @ParameterizedTest
    @CsvSource({
        // doubled every week: 25 + 50 + 100 + 200
        "200, 375, 100",
        // always the same
        "100, 400, 100",
        // halved every week
        "50, 750, 100",
        // nothing lately
        "0, 300, 100",
        // out for ten days
        "900, 1000, 90"
    })
    void concludesTheWeekBeforeFromTheMonth(double week, double month, long before) {
        assertThat(streams(visit("2026-03-30", 5000, week, month)))
                .containsExactly(before, Math.round(week));
    }

    @Test
    void callsAWeekByTheMondayNearestToItsBeginning() {
        assertThat(GainedStreams.of(visit("2026-04-01", 5000, 100.0, 400.0), Optional.empty()))
                .extracting(WeeklyIncrement::getWeek)
                .containsExactly("2026-03-16", "2026-03-23");
        assertThat(GainedStreams.of(visit("2026-04-03", 5000, 100.0, 400.0), Optional.empty()))
                .extracting(WeeklyIncrement::getWeek)
                .containsExactly("2026-03-23", "2026-03-30");
    }

    @Test
    void remembersTheWeeksOfEarlierVisits() {
        ChartmetricSection first = written(visit("2026-03-30", 5000, 100.0, 400.0), null);
        ChartmetricSection second = written(visit("2026-04-07", 5130, 130.0, 480.0), first);

        assertThat(weeks(second)).containsExactly(100L, 100L, 130L);
        assertThat(second.getWeeklyStreams())
                .extracting(WeeklyIncrement::getWeek)
                .containsExactly("2026-03-16", "2026-03-23", "2026-03-30");
    }

    @Test
    void aSecondVisitInTheSameWeekTakesThePlaceOfTheFirst() {
        TrackProfile visit = visit("2026-03-30", 5000, 100.0, 400.0);
        ChartmetricSection first = written(visit, null);

        assertThat(written(visit, first)).isEqualTo(first);
        assertThat(weeks(written(visit("2026-03-31", 5020, 120.0, 420.0), first)))
                .containsExactly(100L, 120L);
    }

    @Test
    void fillsInTheWeekOfAVisitLeftOut() {
        ChartmetricSection first = written(visit("2026-03-30", 5000, 100.0, 400.0), null);

        assertThat(weeks(written(visit("2026-04-13", 5310, 170.0, 600.0), first)))
                .containsExactly(100L, 100L, 140L, 170L);
    }

    @Test
    void startsAgainAfterALongSilence() {
        ChartmetricSection first = written(visit("2026-03-30", 5000, 100.0, 400.0), null);

        assertThat(weeks(written(visit("2026-05-11", 9000, 200.0, 375.0), first)))
                .containsExactly(100L, 200L);
    }

    @Test
    void startsAgainWhereACountFell() {
        ChartmetricSection first = written(visit("2026-03-30", 5000, 100.0, 400.0), null);

        assertThat(weeks(written(visit("2026-04-13", 900, 200.0, 375.0), first)))
                .containsExactly(100L, 200L);
    }

    @Test
    void keepsAQuarterOfAYear() {
        ChartmetricSection section = null;
        for (int week = 0; week < 20; week++) {
            String day = Instant.parse("2026-03-30T00:00:00Z").plusSeconds(604_800L * week) + "";
            section =
                    written(visit(day.substring(0, 10), 100.0 * week, 100.0 + week, 0.0), section);
        }

        assertThat(weeks(section)).hasSize(13).endsWith(118L, 119L);
    }

    @Test
    void tellsOneWeekWhereTheMonthIsNotTold() {
        assertThat(streams(visit("2026-03-30", 5000, 100.0, null))).containsExactly(100L);
        assertThat(streams(visit("2026-03-30", 5000, 100.0, 60.0))).containsExactly(100L);
    }

    @Test
    void tellsNothingWithoutTheWeekOrItsDay() {
        assertThat(streams(visit("2026-03-30", 5000, null, 400.0))).isEmpty();
        assertThat(streams(visit("2026-03-30", 5000, -3.0, 400.0))).isEmpty();
        assertThat(streams(visit(null, 5000, 100.0, 400.0))).isEmpty();
        assertThat(streams(profile("2026-03-30", List.of()))).isEmpty();
    }

    private static List<Long> streams(TrackProfile visit) {
        return weeks(written(visit, null));
    }

    private static List<Long> weeks(ChartmetricSection section) {
        return section.getWeeklyStreams().stream().map(WeeklyIncrement::getStreams).toList();
    }

    private static ChartmetricSection written(TrackProfile visit, ChartmetricSection earlier) {
        return ChartmetricSection.newBuilder()
                .setTrackId(visit.id())
                .setAsOf(visit.asOf().orElse(null))
                .setStatistics(visit.statistics())
                .setWeeklyStreams(GainedStreams.of(visit, Optional.ofNullable(earlier)))
                .build();
    }

    private static TrackProfile visit(String day, double value, Double week, Double month) {
        Statistic streams =
                Statistic.newBuilder()
                        .setName("spotify_streams")
                        .setValue(value)
                        .setWeeklyChange(week)
                        .setMonthlyChange(month)
                        .build();
        return profile(day, List.of(streams));
    }

    private static TrackProfile profile(String day, List<Statistic> statistics) {
        return new TrackProfile(
                1,
                Optional.ofNullable(day).map(each -> Instant.parse(each + "T00:00:00Z")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                statistics);
    }
}
