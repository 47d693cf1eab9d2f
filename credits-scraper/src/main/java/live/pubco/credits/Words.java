package live.pubco.credits;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The only changes made to what a page shows: white space and Unicode composition. */
final class Words {

    private static final Pattern SPACE =
            Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u200b\\ufeff]+");

    private Words() {}

    static String tidy(String text) {
        if (text == null) {
            return "";
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACE.matcher(composed).replaceAll(" ").strip();
    }
}
