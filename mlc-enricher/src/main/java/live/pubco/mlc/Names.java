package live.pubco.mlc;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** When two names may be one person's: alike as a whole, or in last name and initial. */
final class Names {

    /** How much two names agree. */
    enum Agreement {
        NONE,
        INITIAL,
        FULL
    }

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private Names() {}

    static boolean anySame(List<RegisteredWriter> writers, Collection<String> names) {
        return best(writers, names) != Agreement.NONE;
    }

    /** The best agreement of any writer with any name. */
    static Agreement best(List<RegisteredWriter> writers, Collection<String> names) {
        return writers.stream()
                .flatMap(writer -> names.stream().map(name -> agreement(writer.name(), name)))
                .max(Agreement::compareTo)
                .orElse(Agreement.NONE);
    }

    static Agreement agreement(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Agreement.NONE;
        }
        if (first.stream().sorted().toList().equals(second.stream().sorted().toList())) {
            return Agreement.FULL;
        }
        boolean initial =
                first.size() > 1
                        && second.size() > 1
                        && last(first).equals(last(second))
                        && first.get(0).codePointAt(0) == second.get(0).codePointAt(0);
        return initial ? Agreement.INITIAL : Agreement.NONE;
    }

    /** Whether the text, which may list several, has the name in it as whole words. */
    static boolean mentions(String text, String name) {
        return (" " + Titles.key(text) + " ").contains(" " + Titles.key(name) + " ");
    }

    private static List<String> words(String name) {
        return Arrays.stream(Titles.key(name).split(" "))
                .filter(word -> !word.isEmpty() && !SUFFIXES.contains(word))
                .toList();
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }
}
