package live.pubco.scoring.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions of a query with their values, which never become a part of its text. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with one question mark for each value. */
    public void add(String condition, Object... some) {
        conditions.add(numbered(condition, some));
    }

    /** Adds a condition on an array of texts, to which the values are compared as an array. */
    void addArray(String condition, List<String> some) {
        conditions.add(numberedArray(condition, some));
    }

    /** A text for another place of the statement; its values stand before those still to come. */
    String numbered(String text, Object... some) {
        String numbered = text;
        for (Object value : some) {
            values.add(value);
            numbered = numbered.replaceFirst("\\?(?!\\d)", "?" + values.size());
        }
        return numbered;
    }

    String numberedArray(String text, List<String> some) {
        String marks =
                Stream.generate(() -> "?").limit(some.size()).collect(Collectors.joining(","));
        return numbered(text.formatted("cast(array[" + marks + "] as text[])"), some.toArray());
    }

    public String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    public List<Object> values() {
        return List.copyOf(values);
    }
}
