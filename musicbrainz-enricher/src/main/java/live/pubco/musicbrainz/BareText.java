package live.pubco.musicbrainz;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** An identifier in a list: bare, or inside an object as searches used to write it. */
final class BareText extends StdDeserializer<String> {

    private static final long serialVersionUID = 1L;

    BareText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        JsonNode node = context.readTree(parser);
        JsonNode text = node.isObject() ? node.path("id") : node;
        return text.isValueNode() && !text.isNull() ? text.asText() : null;
    }
}
