package live.pubco.score;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import live.pubco.schemas.Statistic;

/** Figures of a provider by name; the largest wins where a name comes twice. */
final class Statistics {

    private static final double WEEKS = 4;

    private final Map<String, Statistic> byName = new TreeMap<>();

    Statistics(List<Statistic> statistics) {
        for (Statistic statistic : statistics) {
            if (Double.isFinite(statistic.getValue()) && statistic.getValue() >= 0) {
                byName.merge(
                        statistic.getName(),
                        statistic,
                        (a, b) -> a.getValue() >= b.getValue() ? a : b);
            }
        }
    }

    OptionalDouble value(String name) {
        Statistic found = byName.get(name);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found.getValue());
    }

    /** What was gained or lost in a month, in a week where no month is known. */
    OptionalDouble change(String name) {
        Statistic found = byName.get(name);
        double change =
                found == null
                        ? Double.NaN
                        : found.getMonthlyChange()
                                .orElse(found.getWeeklyChange().orElse(Double.NaN));
        return Double.isFinite(change) ? OptionalDouble.of(change) : OptionalDouble.empty();
    }

    /** Log growth over four weeks, or at the pace of one where no more is known. */
    OptionalDouble growth(String name) {
        Statistic found = byName.get(name);
        if (found == null) {
            return OptionalDouble.empty();
        }
        return found.getMonthlyChange().isPresent()
                ? growth(found.getValue(), found.getMonthlyChange().get(), 1)
                : growth(found.getValue(), found.getWeeklyChange().orElse(Double.NaN), WEEKS);
    }

    private static OptionalDouble growth(double now, double change, double times) {
        double before = now - change;
        return before >= 0
                ? OptionalDouble.of(times * Math.log((1 + now) / (1 + before)))
                : OptionalDouble.empty();
    }
}
