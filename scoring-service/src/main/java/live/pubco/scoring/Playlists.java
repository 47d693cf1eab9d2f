package live.pubco.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistSnapshot;

/** Stores what is watched and what the last listings held. */
@ApplicationScoped
class Playlists {

    private static final String UPSERT = Sink.statement("upsert-playlists.sql");
    private static final String REPLACE = Sink.statement("replace-listings.sql");

    private final Sink sink;

    Playlists(Sink sink) {
        this.sink = sink;
    }

    void registered(List<Received<Playlist>> batch) {
        Map<String, Sink.Row> last = new LinkedHashMap<>();
        for (Received<Playlist> received : batch) {
            Instant at = Instant.ofEpochMilli(received.source().timestamp());
            last.put(
                    received.value().getPlaylistId(),
                    new Sink.Row(received.source(), columns(received.value(), at)));
        }
        sink.write(UPSERT, List.copyOf(last.values()), row -> null);
    }

    /** Within a batch the newest listing of a playlist is the only one that matters. */
    void listed(List<Received<PlaylistSnapshot>> batch) {
        Map<String, Received<PlaylistSnapshot>> newest = new LinkedHashMap<>();
        for (Received<PlaylistSnapshot> received : batch) {
            newest.merge(
                    received.value().getPlaylistId(),
                    received,
                    (known, next) ->
                            next.value().getTakenAt().isBefore(known.value().getTakenAt())
                                    ? known
                                    : next);
        }
        List<Sink.Row> rows = new ArrayList<>();
        newest.values()
                .forEach(
                        received ->
                                rows.add(
                                        new Sink.Row(
                                                received.source(), columns(received.value()))));
        sink.write(REPLACE, rows, row -> null);
    }

    private static ObjectNode columns(Playlist playlist, Instant at) {
        ObjectNode avro = (ObjectNode) AvroJson.of(playlist);
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        copy(avro, row, "playlistId", "playlist_id");
        for (String same :
                List.of("name", "description", "curator", "type", "status", "reason", "total")) {
            copy(avro, row, same, same);
        }
        copy(avro, row, "followers", "followers");
        copy(avro, row, "tags", "tags");
        copy(avro, row, "coverUrl", "cover_url");
        copy(avro, row, "addedAt", "added_at");
        copy(avro, row, "lastRefreshAt", "last_refresh_at");
        copy(avro, row, "nextRefreshAt", "next_refresh_at");
        row.put("registered_at", at.toString());
        return row;
    }

    private static ObjectNode columns(PlaylistSnapshot snapshot) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("playlist_id", snapshot.getPlaylistId());
        row.put("refresh_id", snapshot.getRefreshId());
        row.put("taken_at", snapshot.getTakenAt().toString());
        row.put("source", snapshot.getSource().name());
        row.put("complete", snapshot.getComplete());
        row.put("total", snapshot.getTotal().orElse(null));
        long tracks = count(snapshot, true);
        row.put("listed", tracks);
        row.put("skipped", snapshot.getEntries().size() - tracks);
        row.set("entries", entries(snapshot));
        return row;
    }

    private static long count(PlaylistSnapshot snapshot, boolean tracks) {
        return snapshot.getEntries().stream()
                .filter(entry -> entry.getKind() == EntryKind.TRACK == tracks)
                .count();
    }

    private static ArrayNode entries(PlaylistSnapshot snapshot) {
        Map<Integer, ObjectNode> byPosition = new LinkedHashMap<>();
        for (PlaylistEntry entry : snapshot.getEntries()) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            row.put("position", entry.getPosition());
            row.put("kind", entry.getKind().name());
            row.put("track_id", entry.getTrackId().orElse(null));
            row.put("title", entry.getTitle().orElse(null));
            row.put("added_at", entry.getAddedAt().map(Instant::toString).orElse(null));
            byPosition.put(entry.getPosition(), row);
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        byPosition.values().forEach(array::add);
        return array;
    }

    private static void copy(JsonNode from, ObjectNode to, String field, String column) {
        to.set(column, from.get(field));
    }
}
