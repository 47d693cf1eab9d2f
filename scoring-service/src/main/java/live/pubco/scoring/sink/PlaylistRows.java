package live.pubco.scoring.sink;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistRefreshed;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.PlaylistStatus;

/** The rows of what is watched, what it holds, what moved on it and how its refreshes went. */
final class PlaylistRows {

    private PlaylistRows() {}

    static List<Row> newestRegistered(List<Received<Playlist>> batch) {
        return newest(batch, Playlist::getPlaylistId, (known, next) -> next).stream()
                .map(PlaylistRows::registered)
                .toList();
    }

    private static Row registered(Received<Playlist> received) {
        if (received.value().getStatus() == PlaylistStatus.DELETED) {
            return Row.forgotten(Row.Kind.FORGOTTEN_PLAYLIST, received.source());
        }
        ObjectNode row = Columns.of(received.value());
        row.put("registered_at", Instant.ofEpochMilli(received.source().timestamp()).toString());
        return new Row(Row.Kind.PLAYLIST, received.source(), row);
    }

    static List<Row> newestListed(List<Received<PlaylistSnapshot>> batch) {
        return newest(batch, PlaylistSnapshot::getPlaylistId, PlaylistRows::later).stream()
                .map(received -> row(Row.Kind.LISTING, received, listing(received.value())))
                .toList();
    }

    private static Received<PlaylistSnapshot> later(
            Received<PlaylistSnapshot> known, Received<PlaylistSnapshot> next) {
        return next.value().getTakenAt().isBefore(known.value().getTakenAt()) ? known : next;
    }

    static List<Row> moves(List<Received<PlaylistDelta>> batch) {
        return batch.stream()
                .flatMap(
                        received ->
                                received.value().getEntries().stream()
                                        .map(
                                                entry ->
                                                        row(
                                                                Row.Kind.MOVE,
                                                                received,
                                                                move(received.value(), entry))))
                .toList();
    }

    static List<Row> refreshes(List<Received<PlaylistRefreshed>> batch) {
        return batch.stream()
                .map(received -> row(Row.Kind.REFRESH, received, refresh(received.value())))
                .toList();
    }

    private static <T> Collection<Received<T>> newest(
            List<Received<T>> batch, Function<T, String> key, BinaryOperator<Received<T>> choice) {
        return batch.stream()
                .collect(
                        Collectors.toMap(
                                received -> key.apply(received.value()),
                                Function.identity(),
                                choice,
                                LinkedHashMap::new))
                .values();
    }

    private static Row row(Row.Kind kind, Received<?> received, ObjectNode columns) {
        return new Row(kind, received.source(), columns);
    }

    private static ObjectNode refresh(PlaylistRefreshed refreshed) {
        ObjectNode row = Columns.of(refreshed);
        row.put("missing", refreshed.getMissingTrackIds().size());
        return row;
    }

    private static ObjectNode move(PlaylistDelta delta, DeltaEntry entry) {
        ObjectNode row = Columns.of(entry);
        row.put("playlist_id", delta.getPlaylistId());
        row.put("refresh_id", delta.getRefreshId());
        row.put("taken_at", delta.getTakenAt().toString());
        row.put("first_anywhere", entry.getFirstSeenAnywhere());
        return row;
    }

    private static ObjectNode listing(PlaylistSnapshot snapshot) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("playlist_id", snapshot.getPlaylistId());
        row.put("refresh_id", snapshot.getRefreshId());
        row.put("taken_at", snapshot.getTakenAt().toString());
        row.put("source", snapshot.getSource().name());
        row.put("complete", snapshot.getComplete());
        row.put("total", snapshot.getTotal().orElse(null));
        long tracks =
                snapshot.getEntries().stream()
                        .filter(entry -> entry.getKind() == EntryKind.TRACK)
                        .count();
        row.put("listed", tracks);
        row.put("skipped", snapshot.getEntries().size() - tracks);
        row.set("entries", entries(snapshot));
        return row;
    }

    private static ArrayNode entries(PlaylistSnapshot snapshot) {
        Map<Integer, ObjectNode> byPosition = new LinkedHashMap<>();
        for (PlaylistEntry entry : snapshot.getEntries()) {
            byPosition.put(entry.getPosition(), Columns.of(entry));
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        byPosition.values().forEach(array::add);
        return array;
    }
}
