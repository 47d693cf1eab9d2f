package live.pubco.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Hints;
import live.pubco.schemas.Membership;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.TrackSighting;

/** Turns a listing into what travels on: the snapshot, and one sighting per distinct track. */
final class Sightings {

    private Sightings() {}

    static PlaylistSnapshot snapshot(Playlist playlist, Listing listing, Instant now) {
        List<PlaylistEntry> entries = listing.entries().stream().map(Sightings::entry).toList();
        return PlaylistSnapshot.newBuilder()
                .setPlaylistId(playlist.getPlaylistId())
                .setRefreshId(playlist.getLastRefreshId().orElse(""))
                .setTakenAt(now)
                .setSource(listing.source())
                .setComplete(listing.complete())
                .setSourceSnapshotId(listing.snapshotId())
                .setTotal(listing.total())
                .setEntries(entries)
                .build();
    }

    private static PlaylistEntry entry(Listed entry) {
        return new PlaylistEntry(
                entry.position(),
                entry.kind(),
                entry.trackId(),
                entry.title(),
                entry.isrc(),
                entry.addedAt());
    }

    /** A track that stands on several places of the playlist is sighted at its first. */
    static List<TrackSighting> of(
            Playlist playlist, Listing listing, Map<String, Hints> hints, Instant now) {
        Set<String> seen = new HashSet<>();
        List<TrackSighting> sightings = new ArrayList<>();
        for (Listed entry : listing.entries()) {
            if (entry.kind() == EntryKind.TRACK && seen.add(entry.trackId())) {
                sightings.add(sighting(playlist, entry, hints.get(entry.trackId()), now));
            }
        }
        return sightings;
    }

    private static TrackSighting sighting(
            Playlist playlist, Listed entry, Hints hints, Instant now) {
        return TrackSighting.newBuilder()
                .setTrackId(entry.trackId())
                .setRefreshId(playlist.getLastRefreshId().orElse(""))
                .setSeenAt(now)
                .setTitle(entry.title())
                .setArtists(entry.artists())
                .setDurationMs(entry.durationMs())
                .setIsrc(entry.isrc())
                .setMembership(membership(playlist, entry, now))
                .setHints(entry.hints() == null ? hints : entry.hints())
                .build();
    }

    private static Membership membership(Playlist playlist, Listed entry, Instant now) {
        return Membership.newBuilder()
                .setPlaylistId(playlist.getPlaylistId())
                .setPlaylistName(playlist.getName().orElse(null))
                .setPosition(entry.position())
                .setAddedAt(entry.addedAt())
                .setFirstSeenAt(now)
                .setLastSeenAt(now)
                .setCurator(playlist.getCurator().orElse(null))
                .setFollowers(playlist.getFollowers().orElse(null))
                .build();
    }
}
