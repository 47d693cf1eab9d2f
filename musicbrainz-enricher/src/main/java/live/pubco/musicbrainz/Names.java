package live.pubco.musicbrainz;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares titles and names in any script, blind to case, accents, punctuation and version notes.
 */
final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOTES =
            Pattern.compile(
                    "\\s*[(\\[][^)\\]]*[)\\]]|\\s+-\\s+.*$|\\s+(feat\\.|ft\\.|featuring)\\s.*$");
    private static final Set<String> VERSIONS =
            Set.of("live", "karaoke", "instrumental", "demo", "remix", "acoustic");

    private Names() {}

    static boolean same(String one, String other) {
        return !key(one).isEmpty() && key(one).equals(key(other));
    }

    /** 1 for equal titles, 0 for titles without anything in common. */
    static double similarity(String one, String other) {
        return Math.max(ratio(key(one), key(other)), ratio(bareKey(one), bareKey(other)));
    }

    /** The words in a title or disambiguation that make it another recording. */
    static Set<String> versions(String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null)
                .flatMap(text -> Stream.of(OTHER.split(fold(text))))
                .filter(VERSIONS::contains)
                .collect(Collectors.toSet());
    }

    private static String key(String text) {
        return text == null ? "" : OTHER.matcher(fold(text)).replaceAll("");
    }

    /** Without version notes, unless hardly anything would be left. */
    private static String bareKey(String text) {
        if (text == null) {
            return "";
        }
        String bare = NOTES.matcher(text).replaceAll("");
        return bare.length() * 3 < text.length() ? key(text) : key(bare);
    }

    private static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static double ratio(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 0 : 1 - (double) distance(one, other) / longest;
    }

    /** Levenshtein distance with one row of memory. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
