package live.pubco.bench;

import java.util.List;
import java.util.Locale;

/**
 * One way of reading credits, measured.
 *
 * @param seconds from the first track's start to the last one's end
 * @param each milliseconds per track
 * @param cpuSeconds of browser and driver
 * @param wrong tracks whose credits are not the true ones
 * @param pageCalls requests that reached the site
 */
record CreditsArm(
        String name,
        double seconds,
        List<Double> each,
        double cpuSeconds,
        long peakBytes,
        List<String> wrong,
        int pageCalls) {

    static Table table() {
        return new Table(
                "shape",
                "tracks",
                "pages/s",
                "median ms",
                "p95 ms",
                "CPU-s/track",
                "PSS MB",
                "calls/track",
                "wrong");
    }

    double perSecond() {
        return each.size() / seconds;
    }

    double median() {
        return Sample.of(each).median();
    }

    void addTo(Table table) {
        int tracks = each.size();
        table.row(
                name,
                tracks,
                figure("%.2f", perSecond()),
                figure("%.0f", median()),
                figure("%.0f", Sample.of(each).percentile(0.95)),
                figure("%.3f", cpuSeconds / tracks),
                peakBytes >> 20,
                figure("%.1f", pageCalls / (double) tracks),
                wrong.size());
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
