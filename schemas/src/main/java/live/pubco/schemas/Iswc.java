package live.pubco.schemas;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * International Standard Musical Work Code: T, nine digits and a check digit (ISO 15707), written
 * without separators.
 */
public record Iswc(String code) {

    private static final Pattern FORM = Pattern.compile("T[0-9]{10}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");

    public Iswc {
        if (!FORM.matcher(code).matches() || checkDigit(code) != code.charAt(10) - '0') {
            throw new IllegalArgumentException("not an ISWC: " + code);
        }
    }

    /**
     * The ISWC in a text such as {@code T-034.524.680-1}; empty when malformed or the check digit
     * is wrong.
     */
    public static Optional<Iswc> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String bare = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(bare).matches() && checkDigit(bare) == bare.charAt(10) - '0'
                ? Optional.of(new Iswc(bare))
                : Optional.empty();
    }

    /** Weights 1 for the prefix and 1 to 9 for the digits, complement to ten. */
    static int checkDigit(String code) {
        int sum = 1;
        for (int i = 1; i <= 9; i++) {
            sum += i * (code.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return code;
    }
}
