package live.pubco.score;

import java.util.regex.Pattern;

/** Compares titles: how much of the longer one must change to become the other. */
final class Titles {

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]");
    private static final Pattern TAIL = Pattern.compile("\\s+-\\s+[^-]+$");

    /** Less than this of a title may not be cut as noise. */
    private static final double KEEP = 1.0 / 3;

    private Titles() {}

    /** The title without version and guest noise, unless too little would be left. */
    static String matchKey(String title) {
        String cut = TAIL.matcher(BRACKETS.matcher(title).replaceAll("")).replaceAll("").trim();
        boolean enough = !Names.key(cut).isEmpty() && cut.length() >= title.length() * KEEP;
        return Names.key(enough ? cut : title);
    }

    /** 1 for equal titles, 0 for nothing in common. */
    static double similarity(String a, String b) {
        String left = matchKey(a);
        String right = matchKey(b);
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
