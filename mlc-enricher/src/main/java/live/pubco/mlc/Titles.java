package live.pubco.mlc;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When two titles name the same song: The MLC writes them in capitals and without accents, players
 * add guests and versions. Other scripts are kept, and so are remixes, which may be other works.
 */
final class Titles {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern NOT_LATIN = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

    private static final String VERSION =
            "(?:feat|ft|featuring|with|prod|live|acoustic|demo|instrumental|mono|stereo|explicit|clean"
                    + "|bonus|deluxe|sped|slowed|(?:\\d{4}\\s+)?remaster(?:ed)?"
                    + "|(?:radio|single|album|original|extended|club|full|short)\\s+(?:edit|version|mix)"
                    + "|from)\\b";
    private static final Pattern BRACKETS =
            Pattern.compile("\\s*[(\\[]\\s*" + VERSION + "[^()\\[\\]]*[)\\]]", caseless());
    private static final Pattern DASH =
            Pattern.compile("\\s+[-–—]\\s+" + VERSION + ".*$", caseless());
    private static final Pattern GUEST =
            Pattern.compile("\\s+(?:feat\\.?|ft\\.|featuring)\\s.*$", caseless());

    private static final Map<String, String> LETTERS =
            Map.of(
                    "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "ı",
                    "i");

    private Titles() {}

    static boolean same(String one, String other) {
        if (Text.of(one).isEmpty() || Text.of(other).isEmpty()) {
            return false;
        }
        return key(one).equals(key(other)) || key(searchable(one)).equals(key(searchable(other)));
    }

    /** Without guests and version, unless nothing or half a bracket would be left. */
    static String searchable(String title) {
        String bare = title.strip();
        for (Pattern addition : List.of(BRACKETS, DASH, GUEST)) {
            String cut = addition.matcher(bare).replaceAll("").strip();
            bare = cut.isEmpty() || !balances(cut) ? bare : cut;
        }
        return bare;
    }

    /** Letters and digits alone, in lower case, without accents; words parted by single spaces. */
    static String key(String text) {
        String key = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        key = MARKS.matcher(key).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            key = key.replace(letter.getKey(), letter.getValue());
        }
        key = APOSTROPHES.matcher(key).replaceAll("").replace("&", " and ");
        key = OTHERS.matcher(key).replaceAll(" ").strip();
        return key.isEmpty() ? text.strip() : key;
    }

    /** Whether capitals without accents can be compared with it at all. */
    static boolean isLatin(String text) {
        return !NOT_LATIN.matcher(text).find();
    }

    private static boolean balances(String text) {
        return text.chars().filter(c -> c == '(' || c == '[').count()
                == text.chars().filter(c -> c == ')' || c == ']').count();
    }

    private static int caseless() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
}
