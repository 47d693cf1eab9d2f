package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.Hints;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.Topics;

/** Writes what follows from a listing: a sighting per track, then the snapshot. */
@ApplicationScoped
class ListingRecords {

    private final Log log;
    private final Schedule schedule;

    ListingRecords(Log log, Schedule schedule) {
        this.log = log;
        this.schedule = schedule;
    }

    /** Done when the broker has them all. */
    Uni<Void> write(Playlist playlist, Listing listing, Map<String, Hints> hints, Trace trace) {
        Instant now = schedule.now();
        List<Log.Entry> sightings =
                Sightings.of(playlist, listing, hints, now).stream()
                        .map(s -> new Log.Entry(Topics.TRACK_SIGHTED, s.getTrackId(), s, trace))
                        .toList();
        Log.Entry snapshot =
                new Log.Entry(
                        Topics.PLAYLIST_SNAPSHOT,
                        playlist.getPlaylistId(),
                        Sightings.snapshot(playlist, listing, now),
                        trace);
        return log.writeAll(sightings).flatMap(written -> log.write(snapshot)).replaceWithVoid();
    }
}
