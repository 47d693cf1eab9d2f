package live.pubco.scoring.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Something to write, with the record it came in, which a dead letter must repeat.
 *
 * @param json the columns by name
 * @param score of a track only: the score as a document
 * @param record of a track only: the record as it stood on its topic
 */
record Row(
        Kind kind,
        ConsumerRecord<byte[], byte[]> source,
        ObjectNode json,
        byte[] score,
        byte[] record) {

    /** What a row is of, in the order in which the statement takes them. */
    enum Kind {
        TRACK,
        PLAYLIST,
        LISTING,
        MOVE,
        REFRESH,
        CHANGE,
        FORGOTTEN_TRACK,
        FORGOTTEN_PLAYLIST
    }

    /** What is written in this row, and in no other row of the same statement. */
    String subject() {
        return switch (kind) {
            case TRACK, FORGOTTEN_TRACK -> "track " + json.path("track_id").asText();
            case PLAYLIST, FORGOTTEN_PLAYLIST -> "playlist " + json.path("playlist_id").asText();
            case LISTING -> "listing " + json.path("playlist_id").asText();
            case MOVE, REFRESH, CHANGE -> "";
        };
    }

    Row(Kind kind, ConsumerRecord<byte[], byte[]> source, ObjectNode json) {
        this(kind, source, json, null, null);
    }

    /** What a record's key names is to be deleted. */
    static Row forgotten(Kind kind, ConsumerRecord<byte[], byte[]> source) {
        String column = kind == Kind.FORGOTTEN_TRACK ? "track_id" : "playlist_id";
        String id = new String(source.key(), UTF_8);
        return new Row(kind, source, JsonNodeFactory.instance.objectNode().put(column, id));
    }
}
