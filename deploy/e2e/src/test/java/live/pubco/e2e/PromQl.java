package live.pubco.e2e;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a query asks for: metrics, labels that they are chosen by, and labels that are kept. */
final class PromQl {

    /** A metric and the labels in its braces. */
    record Selector(String metric, Set<String> labels) {}

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:\\\\.|[^\"\\\\])*\"|[a-zA-Z_:][\\w:]*|[\\d$][\\w.]*|#[^\\n]*|[^\\s\\w]");
    private static final Set<String> GROUPING =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> OTHER_WORDS =
            Set.of("and", "or", "unless", "offset", "bool", "Inf", "NaN");

    private final List<String> tokens;
    private final List<Selector> selectors = new ArrayList<>();
    private final Set<String> grouping = new HashSet<>();
    private int at;

    private PromQl(String query) {
        this.tokens =
                TOKEN.matcher(query)
                        .results()
                        .map(MatchResult::group)
                        .filter(token -> !token.startsWith("#"))
                        .toList();
    }

    static PromQl of(String query) {
        PromQl read = new PromQl(query);
        while (read.at < read.tokens.size()) {
            read.step();
        }
        return read;
    }

    List<Selector> selectors() {
        return selectors;
    }

    Set<String> grouping() {
        return grouping;
    }

    private void step() {
        String token = tokens.get(at++);
        if (token.equals("[")) {
            names("]");
        } else if (GROUPING.contains(token)) {
            grouping.addAll(next().equals("(") ? names(")") : Set.of());
        } else if (isName(token)
                && !OTHER_WORDS.contains(token)
                && !next().equals("(")
                && !GROUPING.contains(next())) {
            selectors.add(new Selector(token, next().equals("{") ? names("}") : Set.of()));
        }
    }

    private Set<String> names(String end) {
        Set<String> names = new HashSet<>();
        for (; !tokens.get(at).equals(end); at++) {
            if (isName(tokens.get(at))) {
                names.add(tokens.get(at));
            }
        }
        at++;
        return names;
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private static boolean isName(String token) {
        return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    }
}
