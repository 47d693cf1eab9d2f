package live.pubco.bench;

import java.util.Arrays;
import java.util.Collection;

/** Measured values in order of size. */
record Sample(double[] sorted) {

    static Sample of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    static Sample of(Collection<? extends Number> values) {
        return of(values.stream().mapToDouble(Number::doubleValue).toArray());
    }

    double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The smallest value that as many as given are not above, 0.99 of them for instance. */
    double percentile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    double max() {
        return sorted[sorted.length - 1];
    }
}
