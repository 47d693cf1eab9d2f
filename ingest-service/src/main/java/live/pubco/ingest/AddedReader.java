package live.pubco.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import live.pubco.schemas.PlaylistAdded;
import live.pubco.schemas.Topics;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Tells the forms of a playlist-added event apart by its bytes: a leading zero byte is Avro with a
 * schema of the registry, a JSON object with {@code specversion} is a CloudEvent in structured
 * mode, any other JSON object is the event itself. The headers of a CloudEvent in binary mode give
 * its id.
 */
@ApplicationScoped
class AddedReader {

    private static final byte AVRO = 0;

    private final Codec codec;
    private final ObjectMapper json =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build();

    AddedReader(Codec codec) {
        this.codec = codec;
    }

    AddedEvent read(byte[] value, Headers headers) {
        String id = text(headers, CloudEvents.ID);
        AddedEvent event = data(value);
        return event instanceof AddedEvent.Readable readable && id != null
                ? identified(readable, id)
                : event;
    }

    private AddedEvent data(byte[] value) {
        if (value == null || value.length == 0) {
            return new AddedEvent.Unreadable("empty");
        }
        return value[0] == AVRO ? avro(value) : json(value);
    }

    private AddedEvent avro(byte[] value) {
        if (value.length < 6) {
            return new AddedEvent.Unreadable("Avro without a schema id and a value");
        }
        try {
            PlaylistAdded event = codec.decode(Topics.PLAYLIST_ADDED, value, PlaylistAdded.class);
            return readable(
                    event.getUrl().or(event::getPlaylistId).orElse(null),
                    event.getTags(),
                    event.getRequestedBy().orElse(null),
                    event.getRequestId().orElse(null));
        } catch (RuntimeException failed) {
            return Unanswered.rethrow(failed, "not readable as Avro PlaylistAdded");
        }
    }

    private AddedEvent json(byte[] value) {
        try {
            JsonNode node = json.readTree(value);
            if (!node.isObject()) {
                return new AddedEvent.Unreadable("not a JSON object");
            }
            return node.has("specversion") ? cloudEvent(node) : bare(node);
        } catch (IOException failed) {
            return new AddedEvent.Unreadable("not JSON", failed);
        }
    }

    private AddedEvent cloudEvent(JsonNode envelope) throws IOException {
        JsonNode data = envelope.path("data");
        JsonNode encoded = envelope.path("data_base64");
        if (encoded.isTextual()) {
            try {
                data = json.readTree(Base64.getDecoder().decode(encoded.asText()));
            } catch (IllegalArgumentException failed) {
                return new AddedEvent.Unreadable("data_base64 is not base64", failed);
            }
        }
        if (!data.isObject()) {
            return new AddedEvent.Unreadable("CloudEvent without a JSON object as data");
        }
        AddedEvent event = bare(data);
        return event instanceof AddedEvent.Readable readable && envelope.path("id").isTextual()
                ? identified(readable, envelope.path("id").asText())
                : event;
    }

    private static AddedEvent bare(JsonNode node) {
        for (String field : List.of("url", "playlistId", "requestedBy", "requestId")) {
            if (!isTextOrAbsent(node.path(field))) {
                return new AddedEvent.Unreadable(field + " is not text");
            }
        }
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : node.path("tags")) {
            if (!tag.isTextual()) {
                return new AddedEvent.Unreadable("tags are not text");
            }
            tags.add(tag.asText());
        }
        String url = node.path("url").textValue();
        return readable(
                url == null ? node.path("playlistId").textValue() : url,
                tags,
                node.path("requestedBy").textValue(),
                node.path("requestId").textValue());
    }

    private static boolean isTextOrAbsent(JsonNode node) {
        return node.isTextual() || node.isMissingNode() || node.isNull();
    }

    private static AddedEvent readable(
            String reference, List<String> tags, String requestedBy, String requestId) {
        return reference == null
                ? new AddedEvent.Unreadable("neither url nor playlistId")
                : new AddedEvent.Readable(reference, tags, requestedBy, requestId);
    }

    /** The asker's own id counts before the id of its envelope. */
    private static AddedEvent identified(AddedEvent.Readable event, String id) {
        return event.requestId() != null
                ? event
                : new AddedEvent.Readable(event.reference(), event.tags(), event.requestedBy(), id);
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
