package live.pubco.scoring.pages;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;

/** Small lines, drawn by the server so that they need no script. */
@TemplateExtension(namespace = "spark")
final class Sparks {

    private static final double WIDTH = 64;
    private static final double HEIGHT = 20;

    /** Smaller changes would show as 0.0. */
    private static final double NOTICED = 0.05;

    private Sparks() {}

    /** The points of a polyline in a box of 64 by 20, from its lowest to its highest value. */
    static String points(List<Double> values) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double span = Math.max(most - least, 2);
        double middle = (most + least) / 2;
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double x = 2 + (WIDTH - 4) * i / Math.max(1, values.size() - 1);
            double y = HEIGHT / 2 - (HEIGHT - 6) * (values.get(i) - middle) / span;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return points.toString().strip();
    }

    /** How far the last value is from the one before. */
    static double change(List<Double> values) {
        int n = values.size();
        return n < 2 ? 0 : values.get(n - 1) - values.get(n - 2);
    }

    static boolean rises(List<Double> values) {
        return change(values) > NOTICED;
    }

    static boolean falls(List<Double> values) {
        return change(values) < -NOTICED;
    }
}
