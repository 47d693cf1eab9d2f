package live.pubco.schemas;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * International Standard Recording Code: two letters, three alphanumerics, seven digits (ISO 3901),
 * written without hyphens and in upper case.
 */
public record Isrc(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}]");

    public Isrc {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not an ISRC: " + code);
        }
    }

    /**
     * The ISRC in a text that may carry hyphens, spaces or lower case; empty when there is none.
     */
    public static Optional<Isrc> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String bare = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(bare).matches() ? Optional.of(new Isrc(bare)) : Optional.empty();
    }

    /**
     * True for codes starting with TC, which a distributor hands out in the ISRC's form but which
     * the ISRC agency calls invalid: good to look up by, no proof of anything.
     */
    public boolean isPseudo() {
        return code.startsWith("TC");
    }

    @Override
    public String toString() {
        return code;
    }
}
