package live.pubco.fakes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A playlist as its owner sees it, the odd entries included. */
record Playlist(int index, String id, String name, Kind kind, int followers, List<Entry> entries) {

    /** Sample playlists are the demo's; the others are for what only they can show. */
    enum Kind {
        SAMPLE,
        LARGE,
        EDITORIAL
    }

    /** What may stand at a position. */
    enum Type {
        TRACK,
        GONE,
        LOCAL,
        EPISODE
    }

    /** One position of the listing. */
    record Entry(Type type, Optional<Track> track, Instant addedAt) {}

    String snapshotId() {
        long version = entries.size() * 1_000_003L;
        for (Entry entry : entries) {
            version = version * 31 + entry.track().map(Track::id).orElse("").hashCode();
        }
        return "AAAA" + Long.toUnsignedString(version, 36);
    }

    List<Track> tracks() {
        return entries.stream().flatMap(e -> e.track().stream()).distinct().toList();
    }

    String owner() {
        return kind == Kind.EDITORIAL ? "spotify" : "curator_" + index;
    }

    int chartmetricId() {
        return 7_000_000 + index;
    }
}
