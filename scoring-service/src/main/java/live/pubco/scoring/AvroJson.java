package live.pubco.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro records as plain JSON: instants in ISO 8601, decimals as numbers, absent fields left out.
 */
public final class AvroJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AvroJson() {}

    public static JsonNode of(Object value) {
        if (value instanceof SpecificRecord avro) {
            return object(avro);
        }
        if (value instanceof Collection<?> items) {
            return array(items);
        }
        if (value instanceof Map<?, ?> entries) {
            ObjectNode node = JSON.objectNode();
            entries.forEach((key, item) -> node.set(key.toString(), of(item)));
            return node;
        }
        return scalar(value);
    }

    private static ObjectNode object(SpecificRecord avro) {
        ObjectNode node = JSON.objectNode();
        for (Schema.Field field : avro.getSchema().getFields()) {
            Object value = avro.get(field.pos());
            if (value != null) {
                node.set(field.name(), of(value));
            }
        }
        return node;
    }

    static ArrayNode array(Collection<?> items) {
        ArrayNode array = JSON.arrayNode();
        items.forEach(item -> array.add(of(item)));
        return array;
    }

    private static JsonNode scalar(Object value) {
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof Boolean bool) {
            return JSON.booleanNode(bool);
        }
        if (value instanceof BigDecimal decimal) {
            return JSON.numberNode(decimal);
        }
        if (value instanceof Double real) {
            // JSON knows no infinities
            return Double.isFinite(real) ? JSON.numberNode(real) : JSON.nullNode();
        }
        if (value instanceof Number number) {
            return JSON.numberNode(number.longValue());
        }
        return JSON.textNode(
                value instanceof Instant instant ? instant.toString() : String.valueOf(value));
    }
}
