package live.pubco.chartmetric;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.WeeklyIncrement;

/**
 * Streams gained per week without a call of their own: the last seven days as the track's figures
 * tell them, earlier weeks as earlier visits saw them, and on the first visit the week before as
 * the month's gain lets conclude.
 */
final class GainedStreams {

    private static final int WEEKS = 13;
    private static final String STREAMS = "spotify_streams";

    /** A cumulative count, what it gained in a week and, where told, in a month. */
    private record Count(LocalDate day, double value, double week, Optional<Double> month) {

        static Optional<Count> of(Optional<Instant> asOf, List<Statistic> statistics) {
            return asOf.flatMap(at -> streams(statistics).flatMap(found -> of(at, found)));
        }

        private static Optional<Count> of(Instant at, Statistic found) {
            LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
            return found.getWeeklyChange()
                    .filter(week -> week >= 0)
                    .map(week -> new Count(day, found.getValue(), week, found.getMonthlyChange()));
        }

        private static Optional<Statistic> streams(List<Statistic> statistics) {
            return statistics.stream().filter(each -> each.getName().equals(STREAMS)).findFirst();
        }
    }

    private GainedStreams() {}

    /** Oldest first; empty when the figures do not tell what the last week gained. */
    static List<WeeklyIncrement> of(TrackProfile now, Optional<ChartmetricSection> earlier) {
        return Count.of(now.asOf(), now.statistics())
                .map(count -> labelled(count.day(), weeks(count, earlier)))
                .orElse(List.of());
    }

    private static List<Long> weeks(Count now, Optional<ChartmetricSection> earlier) {
        List<Long> weeks = new ArrayList<>(earlier.map(old -> before(now, old)).orElse(List.of()));
        if (weeks.isEmpty()) {
            now.month().flatMap(month -> weekBefore(now.week(), month)).ifPresent(weeks::add);
        }
        weeks.add(Math.round(now.week()));
        return weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size());
    }

    /** The weeks before the last one that an earlier visit knew; empty when too much is missing. */
    private static List<Long> before(Count now, ChartmetricSection earlier) {
        List<Long> known =
                earlier.getWeeklyStreams().stream().map(WeeklyIncrement::getStreams).toList();
        Optional<Count> then = Count.of(earlier.getAsOf(), earlier.getStatistics());
        if (then.isEmpty() || known.isEmpty()) {
            return List.of();
        }
        long days = ChronoUnit.DAYS.between(then.get().day(), now.day());
        return switch ((int) Math.round(days / 7.0)) {
            case 0 -> known.subList(0, known.size() - 1);
            case 1 -> known;
            case 2 -> withTheMissed(known, now.value() - now.week() - then.get().value());
            default -> List.of();
        };
    }

    /** One visit was left out: what the count gained meanwhile is that week's gain. */
    private static List<Long> withTheMissed(List<Long> known, double gained) {
        if (gained < 0) {
            return List.of();
        }
        List<Long> weeks = new ArrayList<>(known);
        weeks.add(Math.round(gained));
        return weeks;
    }

    /** What the week before gained if the month's four weeks grew, or shrank, all alike. */
    private static Optional<Long> weekBefore(double week, double month) {
        double others = month - week;
        if (others < 0) {
            return Optional.empty();
        }
        return Optional.of(Math.round(week == 0 ? others / 3 : week * shrinkage(others / week)));
    }

    /** The x of x + x² + x³ = sum, by halving. */
    private static double shrinkage(double sum) {
        double low = 0;
        double high = Math.max(1, sum);
        for (int i = 0; i < 60; i++) {
            double x = (low + high) / 2;
            if (x + x * x + x * x * x < sum) {
                low = x;
            } else {
                high = x;
            }
        }
        return low;
    }

    /** Weeks are called by a Monday: the one nearest to the day they began on. */
    private static List<WeeklyIncrement> labelled(LocalDate day, List<Long> weeks) {
        LocalDate last =
                day.minusDays(7)
                        .plusDays(3)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<WeeklyIncrement> labelled = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            LocalDate monday = last.minusWeeks(weeks.size() - 1L - i);
            labelled.add(new WeeklyIncrement(monday.toString(), weeks.get(i)));
        }
        return labelled;
    }
}
