package live.pubco.score;

import com.ibm.icu.text.Transliterator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares titles: how much of the longer one must change to become the other. */
final class Titles {

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern TAIL = Pattern.compile("\\s+-\\s+([^-]+)$");

    /** The second key of titles in other scripts; the first is always the title's own letters. */
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    /** Less than this of a title may not be cut as noise. */
    private static final double KEEP = 1.0 / 3;

    private Titles() {}

    /**
     * The title without version and guest noise, unless too little would be left; one without any
     * letter or digit as it stands.
     */
    static String matchKey(String title) {
        String key = lettersOf(title);
        return key.isEmpty() ? title.strip() : key;
    }

    private static String lettersOf(String title) {
        if (title.indexOf('(') < 0 && title.indexOf('[') < 0 && title.indexOf('-') < 0) {
            return Names.key(title);
        }
        String cut = TAIL.matcher(BRACKETS.matcher(title).replaceAll("")).replaceAll("").trim();
        boolean enough = !Names.key(cut).isEmpty() && cut.length() >= title.length() * KEEP;
        return Names.key(enough ? cut : title);
    }

    /** What the title says about the version. */
    static Set<VersionTag> version(String title) {
        Set<VersionTag> tags = EnumSet.noneOf(VersionTag.class);
        for (Pattern piece : List.of(BRACKETS, TAIL)) {
            piece.matcher(title)
                    .results()
                    .forEach(found -> tags.addAll(VersionTag.in(Names.key(found.group(1)))));
        }
        return tags;
    }

    /** The match key in Latin letters. */
    static String latinKey(String title) {
        String key = matchKey(title);
        if (isPlain(key)) {
            return key;
        }
        String latin = Names.key(LATIN.transliterate(key));
        return latin.isEmpty() ? key : latin;
    }

    /**
     * 1 for equal titles, 0 for nothing in common: as they are written or in Latin letters,
     * whichever is nearer.
     */
    static double similarity(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return 1;
        }
        String left = matchKey(a);
        String right = matchKey(b);
        double asWritten = alike(left, right);
        return isPlain(left) && isPlain(right)
                ? asWritten
                : Math.max(asWritten, alike(latinKey(a), latinKey(b)));
    }

    private static boolean isPlain(String key) {
        return key.chars().allMatch(letter -> letter < 128);
    }

    private static double alike(String left, String right) {
        int longest = Math.max(left.length(), right.length());
        return longest == 0 ? 1 : 1 - (double) distance(left, right) / longest;
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
