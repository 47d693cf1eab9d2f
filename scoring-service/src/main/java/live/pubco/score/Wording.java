package live.pubco.score;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import live.pubco.schemas.ObservationStatus;

/** How figures, dates and outcomes read in reasons. */
final class Wording {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Wording() {}

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** Log growth as a signed percentage. */
    static String percent(double logGrowth) {
        return String.format(Locale.ROOT, "%+.0f %%", 100 * Math.expm1(logGrowth));
    }

    static String z(double z) {
        return String.format(Locale.ROOT, "z %.1f", z);
    }

    static String rank(double rank) {
        return String.format(Locale.ROOT, "more than %.0f %% of", 100 * rank);
    }

    static String share(double percent) {
        return percent == Math.rint(percent)
                ? String.format(Locale.ROOT, "%.0f %%", percent)
                : String.format(Locale.ROOT, "%.2f %%", percent);
    }

    /** A number of things that have a regular plural. */
    static String count(long number, String thing) {
        if (number == 1) {
            return "one " + thing;
        }
        return (number == 0 ? "no" : String.valueOf(number)) + " " + thing + "s";
    }

    static String outcome(ObservationStatus status) {
        return switch (status) {
            case OK -> "known";
            case NOT_FOUND -> "not found";
            case NOT_CHECKED -> "not checked";
            case ERROR -> "did not answer";
            case UNAVAILABLE -> "switched off";
        };
    }
}
