package live.pubco.schemas;

import java.util.Optional;
import java.util.regex.Pattern;

/** Interested Party Information name number: eleven digits, leading zeros kept. */
public record Ipi(String number) {

    private static final Pattern FORM = Pattern.compile("[0-9]{11}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");

    public Ipi {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("not an IPI name number: " + number);
        }
    }

    /**
     * The name number in a text, with the leading zeros that some providers drop; empty when there
     * is none.
     */
    public static Optional<Ipi> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String bare = SEPARATORS.matcher(text).replaceAll("");
        if (!bare.matches("[0-9]{5,11}")) {
            return Optional.empty();
        }
        String padded = "0".repeat(11 - bare.length()) + bare;
        return padded.equals("00000000000") ? Optional.empty() : Optional.of(new Ipi(padded));
    }

    @Override
    public String toString() {
        return number;
    }
}
