package live.pubco.scoring.reads;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.pubco.schemas.Ipi;
import live.pubco.schemas.Isrc;
import live.pubco.schemas.Iswc;

/** The words that a text is found by: lower case, with and without accents, of any script. */
public final class SearchWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern LINK =
            Pattern.compile("spotify(?:\\.com/(?:[\\w-]+/)?track/|:track:)([0-9A-Za-z]+)");
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:ipi\\W*)?[\\d.\\s-]+");
    private static final int LEAST_DIGITS = 8;

    private SearchWords() {}

    public static Set<String> of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.stream()
                .flatMap(text -> Stream.of(composed(text), plain(text)))
                .forEach(text -> words.addAll(split(text)));
        return words;
    }

    /** The words of a question, of which every one has to begin a word of the answer. */
    static List<String> asked(String text) {
        return identifier(text.strip())
                .map(found -> List.of(composed(found)))
                .orElseGet(() -> split(composed(text)));
    }

    /** A link, or an identifier as people write it, with whatever stands between its characters. */
    private static Optional<String> identifier(String text) {
        Matcher link = LINK.matcher(text);
        if (link.find()) {
            return Optional.of(link.group(1));
        }
        return number(text)
                .or(() -> Isrc.parse(text).map(Isrc::code))
                .or(() -> Iswc.parse(text).map(Iswc::code));
    }

    /** Looked for before an ISRC, whose form "IPI" and nine digits have too. */
    private static Optional<String> number(String text) {
        String digits = NUMBER.matcher(text).matches() ? text.replaceAll("\\D", "") : "";
        return digits.length() < LEAST_DIGITS
                ? Optional.empty()
                : Ipi.parse(digits).map(Ipi::number);
    }

    private static List<String> split(String text) {
        return Stream.of(BETWEEN.split(text)).filter(word -> !word.isEmpty()).toList();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Lower case without accents, which is also how titles are sorted. */
    public static String plain(String text) {
        String apart = Normalizer.normalize(composed(text), Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("");
    }
}
