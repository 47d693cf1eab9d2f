package live.pubco.scoring.sink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import live.pubco.scoring.AvroJson;
import org.apache.avro.specific.SpecificRecord;

/** The fields of a record by the names that columns have: songCode is song_code. */
final class Columns {

    private Columns() {}

    static ObjectNode of(SpecificRecord record) {
        JsonNode fields = AvroJson.of(record);
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        fields.properties().forEach(field -> columns.set(snake(field.getKey()), field.getValue()));
        return columns;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
