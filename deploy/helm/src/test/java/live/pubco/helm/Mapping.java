package live.pubco.helm;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The property names of a configuration mapping, read off its source. */
final class Mapping {

    private static final Pattern PREFIX =
            Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern INTERFACE = Pattern.compile("\\binterface (\\w+) \\{");
    private static final Pattern METHOD =
            Pattern.compile("^\\s*([\\w.<>]+) (\\w+)\\(\\);", Pattern.MULTILINE);

    private Mapping() {}

    static List<String> in(String source) {
        Matcher prefix = PREFIX.matcher(source);
        return prefix.find()
                ? names(prefix.group(1), body(source, prefix.end()), Map.of()).toList()
                : List.of();
    }

    /**
     * @param around interfaces that are declared around this one, and what they hold
     */
    private static Stream<String> names(String prefix, String body, Map<String, String> around) {
        Map<String, String> known = new HashMap<>(around);
        String own = body;
        for (Matcher inner = INTERFACE.matcher(own); inner.find(); inner = INTERFACE.matcher(own)) {
            String text = body(own, inner.start());
            known.put(inner.group(1), text);
            own = own.substring(0, inner.start()) + own.substring(inner.end() + text.length());
        }
        return METHOD.matcher(own)
                .results()
                .flatMap(
                        method -> {
                            String name = prefix + "." + kebab(method.group(2));
                            String inside = known.get(method.group(1));
                            return inside == null ? Stream.of(name) : names(name, inside, known);
                        });
    }

    /** What the braces of the next interface hold. */
    private static String body(String source, int from) {
        Matcher start = INTERFACE.matcher(source);
        if (!start.find(from)) {
            throw new IllegalArgumentException("no interface after " + from);
        }
        int depth = 1;
        int end = start.end();
        for (; depth > 0; end++) {
            depth += source.charAt(end) == '{' ? 1 : source.charAt(end) == '}' ? -1 : 0;
        }
        return source.substring(start.end(), end - 1);
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
