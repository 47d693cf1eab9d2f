package live.pubco.ingest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.PlaylistType;

/**
 * Takes a list in: playlists it names are watched, tracks it names become a playlist of their own.
 * The same name again is the same playlist with a new listing.
 */
@ApplicationScoped
class Importer {

    private static final String PREFIX = "import-";

    private final Door door;
    private final Playlists playlists;
    private final ListingRecords records;
    private final Schedule schedule;

    Importer(Door door, Playlists playlists, ListingRecords records, Schedule schedule) {
        this.door = door;
        this.playlists = playlists;
        this.records = records;
        this.schedule = schedule;
    }

    /** The playlist that the list's tracks became; empty when it names none. */
    Uni<Optional<Playlist>> take(
            ImportReader.Read list, String name, ListingSource source, Trace trace) {
        return Multi.createFrom()
                .iterable(list.playlists())
                .onItem()
                .transformToUniAndConcatenate(id -> door.admit(request(id, trace)))
                .collect()
                .asList()
                .flatMap(
                        admitted ->
                                list.tracks().isEmpty()
                                        ? Uni.createFrom().item(Optional.empty())
                                        : keep(list, name, source, trace).map(Optional::of));
    }

    static boolean isImported(String playlistId) {
        return playlistId.startsWith(PREFIX);
    }

    private static AddRequest request(String playlistId, Trace trace) {
        return new AddRequest(playlistId, List.of(), "import", null, trace);
    }

    private Uni<Playlist> keep(
            ImportReader.Read list, String name, ListingSource source, Trace trace) {
        Instant now = schedule.now();
        Playlist playlist = playlist(name, now);
        Listing listing =
                new Listing(source, true, null, list.tracks().size(), name, list.tracks());
        return records.write(playlist, listing, Map.of(), trace)
                .flatMap(
                        written ->
                                playlists.save(
                                        Registration.listed(playlist, listing, now, null), trace));
    }

    /** Nothing looks at it again by itself: its list comes from outside. */
    private Playlist playlist(String name, Instant now) {
        String id = PREFIX + UUID.nameUUIDFromBytes(name.strip().getBytes(StandardCharsets.UTF_8));
        return playlists
                .find(id)
                .map(Playlist::newBuilder)
                .orElseGet(() -> Playlist.newBuilder().setPlaylistId(id).setAddedAt(now))
                .setStatus(PlaylistStatus.WATCHED)
                .setName(name.strip())
                .setType(PlaylistType.USER)
                .setLastRefreshId(UUID.randomUUID().toString())
                .build();
    }
}
