package live.pubco.scoring.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import live.pubco.schemas.Phase;
import live.pubco.schemas.StepStatus;
import live.pubco.scoring.Problem;

/** Texts of a request, checked; what is wrong is refused with the name of its field. */
public final class Inputs {

    private static final int MAX_LIMIT = 500;
    private static final int DEFAULT_LIMIT = 50;
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{M}\\p{N} _-]{1,40}");

    private Inputs() {}

    /** How many a page holds. */
    public static int limit(String text) {
        return TrackFilter.given(text)
                .map(given -> whole("limit", given, 1, MAX_LIMIT))
                .orElse(DEFAULT_LIMIT);
    }

    public static <E extends Enum<E>> String word(String field, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT)).name();
        } catch (IllegalArgumentException e) {
            throw Problem.badField(field, "one of " + Arrays.toString(type.getEnumConstants()));
        }
    }

    static double number(String field, String text, double most) {
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, together with numbers out of range
        }
        throw Problem.badField(field, "a number from 0 to %.0f".formatted(most));
    }

    static int whole(String field, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, together with numbers out of range
        }
        throw Problem.badField(field, "a whole number from %d to %d".formatted(least, most));
    }

    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badField(field, "a day like 2026-11-16");
        }
    }

    public static Instant moment(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badField(field, "a moment like 2026-11-16T12:00:00Z");
        }
    }

    /** As tags are kept; without what separates values of a filter or parts of a document. */
    public static String tag(String field, String text) {
        String tag = text.strip().toLowerCase(Locale.ROOT);
        if (!TAG.matcher(tag).matches()) {
            throw Problem.badField(
                    field, "a tag of letters, digits, spaces, - and _, 40 of them at most");
        }
        return tag;
    }

    /** FAILED for any phase, mlc:FAILED for one. */
    static String step(String text) {
        String[] parts = text.split(":", 2);
        String status = word("pipeline", parts[parts.length - 1], StepStatus.class);
        return parts.length == 1
                ? status
                : word("pipeline", parts[0], Phase.class).toLowerCase(Locale.ROOT) + ":" + status;
    }
}
