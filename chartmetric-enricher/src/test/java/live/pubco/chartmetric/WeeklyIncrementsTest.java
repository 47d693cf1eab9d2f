package live.pubco.chartmetric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import live.pubco.schemas.WeeklyIncrement;
import org.junit.jupiter.api.Test;

/** The second of March 2026 is a Monday. */
class WeeklyIncrementsTest {

    @Test
    void countsWhatWasGainedFromMondayToMonday() {
        assertThat(increments("2026-03-02", 100, "2026-03-09", 150, "2026-03-16", 230))
                .containsExactly(
                        new WeeklyIncrement("2026-03-02", 50L),
                        new WeeklyIncrement("2026-03-09", 80L));
    }

    @Test
    void spreadsAGapEvenly() {
        assertThat(increments("2026-03-01", 100, "2026-03-15", 240, "2026-03-17", 260))
                .containsExactly(
                        new WeeklyIncrement("2026-03-02", 70L),
                        new WeeklyIncrement("2026-03-09", 70L));
    }

    @Test
    void leavesOutWeeksThatAreNotWhole() {
        assertThat(increments("2026-03-03", 100, "2026-03-12", 200)).isEmpty();
    }

    @Test
    void startsAgainWhereACountFalls() {
        assertThat(increments("2026-03-02", 900, "2026-03-09", 100, "2026-03-16", 160))
                .containsExactly(new WeeklyIncrement("2026-03-09", 60L));
    }

    @Test
    void aSinglePointTellsNoIncrement() {
        assertThat(increments("2026-03-02", 100)).isEmpty();
        assertThat(increments()).isEmpty();
    }

    private static List<WeeklyIncrement> increments(Object... daysAndCounts) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < daysAndCounts.length; i += 2) {
            points.add(
                    new Series.Point(
                            Instant.parse(daysAndCounts[i] + "T00:00:00Z"),
                            (int) daysAndCounts[i + 1]));
        }
        return WeeklyIncrements.of(new Series("", points));
    }
}
