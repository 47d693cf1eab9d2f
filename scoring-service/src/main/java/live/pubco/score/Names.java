package live.pubco.score;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes names comparable without losing a script: case, accents and punctuation go, letters stay.
 */
final class Names {

    /** Accents of alphabets in which they are optional in practice; kana and hangul marks stay. */
    private static final Pattern ACCENTS =
            Pattern.compile("([\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{Mn}+");

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Map<String, String> PLAIN =
            Map.of("ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th");

    /** Words that only say what kind of company it is. */
    private static final Set<String> LEGAL =
            Set.of(
                    "inc",
                    "llc",
                    "ltd",
                    "limited",
                    "gmbh",
                    "co",
                    "bv",
                    "ab",
                    "sa",
                    "srl",
                    "plc",
                    "pty",
                    "kg",
                    "ug",
                    "company",
                    "incorporated");

    private static final Set<String> TRADE =
            Set.of("music", "publishing", "songs", "records", "recordings", "publications");

    private Names() {}

    /** The comparable form: lower case words with single spaces. */
    static String key(String name) {
        String plain = plainKey(name);
        if (plain != null) {
            return plain;
        }
        // through upper case, so that ß and ss, dotless and dotted i meet
        String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String bare =
                ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                        .replaceAll("$1");
        String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            composed = composed.replace(letter.getKey(), letter.getValue());
        }
        return GAPS.matcher(composed.replace("'", "").replace("’", "")).replaceAll(" ").trim();
    }

    /** The same for plain Latin letters, which most names are made of; null for all others. */
    private static String plainKey(String name) {
        StringBuilder key = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= 128) {
                return null;
            }
            if (letter >= 'A' && letter <= 'Z') {
                letter += 'a' - 'A';
            }
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                key.append(gap && key.length() > 0 ? " " : "").append(letter);
                gap = false;
            } else if (letter != '\'') {
                gap = true;
            }
        }
        return key.toString();
    }

    /** The comparable form of a company, legal suffixes cut. */
    static String company(String name) {
        List<String> words = Arrays.asList(key(name).split(" "));
        int end = words.size();
        while (end > 1 && LEGAL.contains(words.get(end - 1))) {
            end--;
        }
        return String.join(" ", words.subList(0, end));
    }

    /** Whether two names consist of the same words in any order. */
    static boolean same(String a, String b) {
        Set<String> words = words(a);
        return !words.isEmpty() && words.equals(words(b));
    }

    /** Whether a company's name is a person's name and nothing but trade words besides. */
    static boolean sameButTrade(String company, String person) {
        Set<String> left =
                words(company(company)).stream()
                        .filter(word -> !TRADE.contains(word))
                        .collect(Collectors.toSet());
        return !left.isEmpty() && left.equals(words(person));
    }

    private static Set<String> words(String name) {
        Set<String> words = new TreeSet<>(Arrays.asList(key(name).split(" ")));
        words.remove("");
        return words;
    }
}
