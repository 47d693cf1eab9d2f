package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code fields} parameter: {@code total,items(added_at,item(id,artists.name))}. */
final class FieldFilter {
    private final Map<String, FieldFilter> wanted = new LinkedHashMap<>();

    private FieldFilter() {}

    static FieldFilter parse(String expression) {
        FieldFilter filter = new FieldFilter();
        new Reader(expression).list(filter);
        return filter;
    }

    JsonObject apply(JsonObject full) {
        JsonObject kept = new JsonObject();
        wanted.forEach(
                (name, inner) -> {
                    if (full.containsKey(name)) {
                        kept.put(name, inner.value(full.getValue(name)));
                    }
                });
        return kept;
    }

    private Object value(Object full) {
        if (wanted.isEmpty()) {
            return full;
        }
        if (full instanceof JsonObject object) {
            return apply(object);
        }
        if (full instanceof JsonArray array) {
            JsonArray kept = new JsonArray();
            array.forEach(element -> kept.add(value(element)));
            return kept;
        }
        return full;
    }

    /** Reads names, dots and parentheses. */
    private static final class Reader {
        private final String text;
        private int position;

        Reader(String text) {
            this.text = text;
        }

        void list(FieldFilter into) {
            while (position < text.length() && text.charAt(position) != ')') {
                field(into);
                if (position < text.length() && text.charAt(position) == ',') {
                    position++;
                }
            }
            position++;
        }

        private void field(FieldFilter into) {
            int start = position;
            while (position < text.length() && ",().".indexOf(text.charAt(position)) < 0) {
                position++;
            }
            String name = text.substring(start, position).trim();
            FieldFilter inner = into.wanted.computeIfAbsent(name, n -> new FieldFilter());
            char next = position < text.length() ? text.charAt(position) : ',';
            if (next == '.') {
                position++;
                field(inner);
            } else if (next == '(') {
                position++;
                list(inner);
            }
        }
    }
}
