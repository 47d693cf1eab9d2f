package live.pubco.bench;

import java.util.Locale;

/** Figures as tables show them. */
final class Numbers {
    private Numbers() {}

    static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
