package live.pubco.score;

import java.util.List;

/**
 * How a metric is spread over a cohort.
 *
 * @param members 0 when it was set by judgement and not observed
 * @param mad median absolute deviation
 * @param deviation mean absolute deviation, for the case that most members are equal
 * @param quantiles 21 values, minimum to maximum in steps of five percent; empty when only growth
 *     is known
 */
public record Distribution(
        int members, double median, double mad, double deviation, List<Double> quantiles) {

    private static final double FLOOR = .05;

    public Distribution {
        quantiles = List.copyOf(quantiles);
        if (!quantiles.isEmpty() && quantiles.size() != 21) {
            throw new IllegalArgumentException("21 quantiles, not " + quantiles.size());
        }
    }

    /** Distance from the median in robust standard deviations, at most four. */
    double z(double value) {
        double scale = mad > 0 ? 1.4826 * mad : 1.253 * deviation;
        return Math.max(-4, Math.min(4, (value - median) / (scale > 0 ? scale : FLOOR)));
    }

    /** Share of the cohort below the value, the middle of it where members are equal. */
    double percentile(double value) {
        double below = rank(value, false);
        double upTo = rank(value, true);
        return (below + upTo) / 2;
    }

    private double rank(double value, boolean inclusive) {
        for (int i = 0; i < quantiles.size(); i++) {
            double quantile = quantiles.get(i);
            if (inclusive ? quantile > value : quantile >= value) {
                return i == 0 ? 0 : between(quantiles.get(i - 1), quantile, value, i) / 20.0;
            }
        }
        return 1;
    }

    private static double between(double lower, double upper, double value, int index) {
        return index - 1 + (value - lower) / (upper - lower);
    }
}
