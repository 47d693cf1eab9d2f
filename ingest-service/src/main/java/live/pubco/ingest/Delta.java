package live.pubco.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.DeltaKind;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistSnapshot;

/** What a new listing changed against the last one; an incomplete listing never means removals. */
final class Delta {

    /** A shift by less is noise: every entry added above moves the others. */
    private static final int MOVED = 10;

    private Delta() {}

    static List<DeltaEntry> between(
            Optional<PlaylistSnapshot> before,
            PlaylistSnapshot now,
            Predicate<String> isReturning) {
        Map<String, PlaylistEntry> old = before.map(Delta::tracks).orElseGet(Map::of);
        List<DeltaEntry> delta = new ArrayList<>();
        Map<String, PlaylistEntry> current = tracks(now);
        current.forEach(
                (id, entry) -> {
                    if (!old.containsKey(id)) {
                        DeltaKind kind =
                                isReturning.test(id) ? DeltaKind.RETURNED : DeltaKind.ADDED;
                        delta.add(entry(kind, id, entry.getPosition(), null));
                    } else if (isMoved(old.get(id), entry)) {
                        int from = old.get(id).getPosition();
                        delta.add(entry(DeltaKind.MOVED, id, entry.getPosition(), from));
                    }
                });
        if (now.getComplete()) {
            old.forEach(
                    (id, entry) -> {
                        if (!current.containsKey(id)) {
                            delta.add(entry(DeltaKind.REMOVED, id, null, entry.getPosition()));
                        }
                    });
        }
        return delta;
    }

    /**
     * The listing to compare the next one with: what an incomplete one lacks is taken as still
     * there.
     */
    static PlaylistSnapshot base(Optional<PlaylistSnapshot> before, PlaylistSnapshot now) {
        if (now.getComplete() || before.isEmpty()) {
            return now;
        }
        Map<String, PlaylistEntry> all = new LinkedHashMap<>(tracks(before.orElseThrow()));
        all.putAll(tracks(now));
        return PlaylistSnapshot.newBuilder(now).setEntries(List.copyOf(all.values())).build();
    }

    /** The tracks of a listing by id, each at its first place. */
    static Map<String, PlaylistEntry> tracks(PlaylistSnapshot snapshot) {
        Map<String, PlaylistEntry> tracks = new LinkedHashMap<>();
        for (PlaylistEntry entry : snapshot.getEntries()) {
            if (entry.getKind() == EntryKind.TRACK) {
                entry.getTrackId().ifPresent(id -> tracks.putIfAbsent(id, entry));
            }
        }
        return tracks;
    }

    private static boolean isMoved(PlaylistEntry from, PlaylistEntry to) {
        return Math.abs(from.getPosition() - to.getPosition()) >= MOVED;
    }

    private static DeltaEntry entry(DeltaKind kind, String trackId, Integer to, Integer from) {
        return new DeltaEntry(kind, trackId, to, from, false);
    }
}
