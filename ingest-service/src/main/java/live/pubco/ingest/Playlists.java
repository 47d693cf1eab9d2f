package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.Topics;

/**
 * The registry of playlists: written to its topic, read from memory. Every replica reads the whole
 * topic, so that each can answer for every playlist; what this replica wrote it sees at once.
 */
@ApplicationScoped
class Playlists {

    /** A playlist and the offset of the record that says so; later offsets say more. */
    private record Held(Playlist playlist, long offset) {}

    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Log log;

    Playlists(Log log) {
        this.log = log;
    }

    Optional<Playlist> find(String playlistId) {
        return Optional.ofNullable(held.get(playlistId)).map(Held::playlist);
    }

    Collection<Playlist> all() {
        return held.values().stream().map(Held::playlist).toList();
    }

    /** Whether nothing newer is known than the record at this offset. */
    boolean isNewest(String playlistId, long offset) {
        Held newest = held.get(playlistId);
        return newest == null || newest.offset() <= offset;
    }

    /** Done when the broker has it. */
    Uni<Playlist> save(Playlist playlist, Trace trace) {
        String id = playlist.getPlaylistId();
        return log.write(new Log.Entry(Topics.PLAYLIST_REGISTRY, id, playlist, trace))
                .invoke(written -> learn(id, playlist, written.offset()))
                .replaceWith(playlist);
    }

    /** All records of a playlist stand on one partition, so offsets tell which is newer. */
    void learn(String playlistId, Playlist playlist, long offset) {
        held.merge(
                playlistId,
                new Held(playlist, offset),
                (known, told) -> told.offset() >= known.offset() ? told : known);
    }
}
