package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.WeeklyIncrement;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

    @Test
    void growthIsTheLogarithmOfTheLastTwoWeeksDampedByAThousand() {
        Streams streams = weeks(500, 1_000, 3_000);

        assertThat(streams.before()).isEqualTo(1_000);
        assertThat(streams.last()).isEqualTo(3_000);
        assertThat(streams.growth()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(weeks(3_000, 1_000).growth()).isCloseTo(-Math.log(2), within(1e-12));
    }

    @Test
    void oneWeekAloneCannotGrow() {
        assertThat(weeks(10).canGrow()).isFalse();
        assertThat(weeks(10).comparisons()).isZero();
        assertThat(weeks(10, 20).canGrow()).isTrue();
        assertThat(weeks(10, 20).comparisons()).isEqualTo(1);
    }

    @Test
    void countsTheWeeksThatRoseAmongTheLastFour() {
        assertThat(weeks(1, 2, 3, 4, 5, 6).comparisons()).isEqualTo(4);
        assertThat(weeks(1, 2, 3, 4, 5, 6).ups()).isEqualTo(4);
        assertThat(weeks(9, 1, 2, 2, 1, 3).ups()).isEqualTo(2);
        assertThat(weeks(5, 4).ups()).isZero();
    }

    @Test
    void aMissingWeekStartsTheSeriesAnew() {
        assertThat(of(week(0, 10), week(1, 20), week(3, 30), week(4, 40)).weekly())
                .containsExactly(30L, 40L);
    }

    @Test
    void aNegativeWeekStartsTheSeriesAnew() {
        assertThat(weeks(10, -5, 30, 40).weekly()).containsExactly(30L, 40L);
        assertThat(weeks(10, 20, -1).weekly()).isEmpty();
        assertThat(weeks(10, 0, 5).weekly()).containsExactly(10L, 0L, 5L);
    }

    @Test
    void theLargerCountsOfAWeekThatComesTwiceAndWhatIsNoDateIsLeftOut() {
        WeeklyIncrement undated =
                WeeklyIncrement.newBuilder().setWeek("2026-W41").setStreams(7).build();
        assertThat(of(week(0, 10), week(0, 12), undated, week(1, 20)).weekly())
                .containsExactly(12L, 20L);
    }

    @Test
    void aSpikeIsMoreThanThreeAndAHalfTimesAndThenLessThanFortyFivePercent() {
        assertThat(weeks(1_000, 3_510, 1_500).spiked()).isTrue();
        assertThat(weeks(1_000, 3_500, 1_500).spiked()).isFalse();
        assertThat(weeks(1_000, 4_000, 1_800).spiked()).isFalse();
        assertThat(weeks(1_000, 4_000, 1_799).spiked()).isTrue();
        assertThat(weeks(0, 4, 1).spiked()).isTrue();
    }

    private static Streams weeks(long... streams) {
        List<WeeklyIncrement> weeks = new ArrayList<>();
        for (int i = 0; i < streams.length; i++) {
            weeks.add(week(i, streams[i]));
        }
        return of(weeks.toArray(WeeklyIncrement[]::new));
    }

    private static WeeklyIncrement week(int number, long streams) {
        return WeeklyIncrement.newBuilder()
                .setWeek(MONDAY.plusWeeks(number).toString())
                .setStreams(streams)
                .build();
    }

    private static Streams of(WeeklyIncrement... weeks) {
        return Streams.of(
                ChartmetricSection.newBuilder(Samples.chartmetric())
                        .setWeeklyStreams(List.of(weeks))
                        .build());
    }
}
