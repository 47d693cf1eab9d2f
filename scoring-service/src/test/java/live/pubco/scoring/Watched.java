package live.pubco.scoring;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.PlaylistType;
import live.pubco.score.Samples;

/** A watched playlist as ingest-service tells of it. */
public final class Watched {

    private Watched() {}

    public static Playlist.Builder playlist(String id, String name) {
        return Playlist.newBuilder()
                .setPlaylistId(id)
                .setStatus(PlaylistStatus.WATCHED)
                .setType(PlaylistType.INDEPENDENT)
                .setName(name)
                .setAddedAt(Samples.NOW);
    }

    /** All of the playlist: these tracks in this order. */
    public static PlaylistSnapshot listing(String id, String... tracks) {
        return listing(
                id,
                Samples.NOW,
                IntStream.range(0, tracks.length)
                        .mapToObj(position -> entry(position, tracks[position]))
                        .toList());
    }

    public static PlaylistSnapshot listing(
            String id, Instant takenAt, List<PlaylistEntry> entries) {
        return PlaylistSnapshot.newBuilder()
                .setPlaylistId(id)
                .setRefreshId("refresh-1")
                .setTakenAt(takenAt)
                .setSource(ListingSource.WEB_API)
                .setComplete(true)
                .setTotal(entries.size())
                .setEntries(entries)
                .build();
    }

    public static PlaylistEntry entry(int position, String track) {
        return PlaylistEntry.newBuilder()
                .setPosition(position)
                .setKind(EntryKind.TRACK)
                .setTrackId(track)
                .build();
    }
}
