package live.pubco.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.WeeklyIncrement;

/** Streams gained per week, the last unbroken run of weeks only. */
record Streams(List<Long> weekly) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A missing week or a negative increment is a break in the data: the series starts anew. */
    static Streams of(ChartmetricSection section) {
        TreeMap<LocalDate, Long> byWeek = new TreeMap<>(Comparator.naturalOrder());
        for (WeeklyIncrement increment : section.getWeeklyStreams()) {
            if (DAY.matcher(increment.getWeek()).matches()) {
                byWeek.merge(
                        LocalDate.parse(increment.getWeek()), increment.getStreams(), Math::max);
            }
        }
        List<Long> run = new ArrayList<>();
        LocalDate expected = null;
        for (var week : byWeek.entrySet()) {
            if (!week.getKey().equals(expected)) {
                run.clear();
            }
            if (week.getValue() < 0) {
                run.clear();
                expected = null;
                continue;
            }
            run.add(week.getValue());
            expected = week.getKey().plusWeeks(1);
        }
        return new Streams(List.copyOf(run));
    }

    boolean canGrow() {
        return weekly.size() >= 2;
    }

    long last() {
        return weekly.get(weekly.size() - 1);
    }

    long before() {
        return weekly.get(weekly.size() - 2);
    }

    /** Log growth of the weekly increment; the thousand damps tiny numbers. */
    double growth() {
        return Math.log((last() + 1000.0) / (before() + 1000.0));
    }

    /** Comparisons among the last four weeks. */
    int comparisons() {
        return Math.min(4, Math.max(0, weekly.size() - 1));
    }

    int ups() {
        int ups = 0;
        for (int i = weekly.size() - comparisons(); i < weekly.size(); i++) {
            ups += weekly.get(i) > weekly.get(i - 1) ? 1 : 0;
        }
        return ups;
    }

    /** A week of more than 3.5 times the one before, followed by a loss of more than 55 percent. */
    boolean spiked() {
        for (int i = 2; i < weekly.size(); i++) {
            double jump = weekly.get(i - 1) / Math.max(1.0, weekly.get(i - 2));
            double fall = weekly.get(i) / Math.max(1.0, weekly.get(i - 1));
            if (jump > 3.5 && fall < .45) {
                return true;
            }
        }
        return false;
    }
}
