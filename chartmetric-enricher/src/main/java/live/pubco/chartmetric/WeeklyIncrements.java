package live.pubco.chartmetric;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import live.pubco.schemas.WeeklyIncrement;

/**
 * What a cumulative count gained in each whole week. Counts between two points are taken to grow
 * evenly; a count that falls was reset or merged, and the series starts again there.
 */
final class WeeklyIncrements {

    private static final int WEEKS = 13;

    private WeeklyIncrements() {}

    static List<WeeklyIncrement> of(Series series) {
        List<Series.Point> points = sinceLastBreak(series.points());
        List<WeeklyIncrement> increments = new ArrayList<>();
        if (points.size() < 2) {
            return increments;
        }
        Instant last = points.get(points.size() - 1).at();
        LocalDate week = firstMonday(points.get(0).at());
        while (!start(week.plusWeeks(1)).isAfter(last)) {
            double gained =
                    valueAt(points, start(week.plusWeeks(1))) - valueAt(points, start(week));
            increments.add(new WeeklyIncrement(week.toString(), Math.round(gained)));
            week = week.plusWeeks(1);
        }
        return List.copyOf(
                increments.subList(Math.max(0, increments.size() - WEEKS), increments.size()));
    }

    private static List<Series.Point> sinceLastBreak(List<Series.Point> points) {
        int from = 0;
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).value() < points.get(i - 1).value()) {
                from = i;
            }
        }
        return points.subList(from, points.size());
    }

    private static LocalDate firstMonday(Instant at) {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate monday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return start(monday).isBefore(at) ? monday.plusWeeks(1) : monday;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static double valueAt(List<Series.Point> points, Instant at) {
        int after = 0;
        while (points.get(after).at().isBefore(at)) {
            after++;
        }
        Series.Point right = points.get(after);
        if (after == 0 || right.at().equals(at)) {
            return right.value();
        }
        Series.Point left = points.get(after - 1);
        double part =
                (double) Duration.between(left.at(), at).toMillis()
                        / Duration.between(left.at(), right.at()).toMillis();
        return left.value() + part * (right.value() - left.value());
    }
}
