package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Compares an answer with the list of fields that a contract names. */
final class Fields {
    private Fields() {}

    /** What is missing or of another type; empty if the answer keeps the contract. */
    static List<String> wrong(String list, JsonObject answer) {
        List<String> wrong = new ArrayList<>();
        for (String line : Table.lines("fields/" + list + ".txt")) {
            String[] parts = line.split(" ");
            check(answer, parts[0].split("\\."), 0, parts[1], line, wrong);
        }
        return wrong;
    }

    private static void check(
            Object at, String[] path, int depth, String type, String line, List<String> wrong) {
        if (at == null) {
            return;
        }
        String name = path[depth].replace("[]", "");
        if (!(at instanceof JsonObject object) || !object.containsKey(name)) {
            wrong.add(line + ": missing");
            return;
        }
        Object value = object.getValue(name);
        boolean last = depth == path.length - 1;
        if (path[depth].endsWith("[]") && !last) {
            if (value instanceof JsonArray array) {
                array.forEach(each -> check(each, path, depth + 1, type, line, wrong));
            }
        } else if (!last) {
            check(value, path, depth + 1, type, line, wrong);
        } else if (!fits(value, type)) {
            wrong.add(line + ": " + value);
        }
    }

    private static boolean fits(Object value, String type) {
        if (value == null) {
            return type.endsWith("?") || type.equals("any");
        }
        return switch (type.replace("?", "")) {
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof JsonArray;
            case "object" -> value instanceof JsonObject;
            default -> true;
        };
    }
}
