package live.pubco.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.Membership;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.TrackSighting;

/** Sightings made from a remembered listing instead of a new one. */
final class Resighting {

    private Resighting() {}

    /** Whether the playlist was looked at again and its source had no newer version. */
    static boolean isUnchanged(Playlist playlist, PlaylistSnapshot last) {
        return playlist.getStatus() == PlaylistStatus.WATCHED
                && playlist.getSourceSnapshotId().isPresent()
                && playlist.getSourceSnapshotId().equals(last.getSourceSnapshotId())
                && playlist.getLastRefreshId()
                        .filter(refresh -> !refresh.equals(last.getRefreshId()))
                        .isPresent();
    }

    static List<TrackSighting> again(Playlist playlist, PlaylistSnapshot last, Instant now) {
        return Delta.tracks(last).values().stream()
                .map(
                        entry ->
                                sighting(
                                        playlist,
                                        entry,
                                        membership(playlist, entry, now).build(),
                                        now))
                .toList();
    }

    /** All tracks, because the playlist is no longer watched. */
    static List<TrackSighting> left(Playlist playlist, PlaylistSnapshot last, Instant now) {
        return Delta.tracks(last).values().stream()
                .map(
                        entry ->
                                sighting(
                                        playlist,
                                        entry,
                                        membership(playlist, entry, now).setRemovedAt(now).build(),
                                        now))
                .toList();
    }

    /** One track, because a newer listing no longer shows it. */
    static TrackSighting left(PlaylistSnapshot last, PlaylistSnapshot now, String trackId) {
        PlaylistEntry entry = Delta.tracks(last).get(trackId);
        Membership membership =
                Membership.newBuilder()
                        .setPlaylistId(last.getPlaylistId())
                        .setPosition(entry.getPosition())
                        .setFirstSeenAt(last.getTakenAt())
                        .setLastSeenAt(last.getTakenAt())
                        .setRemovedAt(now.getTakenAt())
                        .build();
        return sighting(now.getRefreshId(), entry, membership, now.getTakenAt());
    }

    private static Membership.Builder membership(
            Playlist playlist, PlaylistEntry entry, Instant now) {
        return Membership.newBuilder()
                .setPlaylistId(playlist.getPlaylistId())
                .setPlaylistName(playlist.getName().orElse(null))
                .setPosition(entry.getPosition())
                .setAddedAt(entry.getAddedAt().orElse(null))
                .setFirstSeenAt(now)
                .setLastSeenAt(now)
                .setCurator(playlist.getCurator().orElse(null))
                .setFollowers(playlist.getFollowers().orElse(null));
    }

    private static TrackSighting sighting(
            Playlist playlist, PlaylistEntry entry, Membership membership, Instant now) {
        return sighting(playlist.getLastRefreshId().orElse(""), entry, membership, now);
    }

    private static TrackSighting sighting(
            String refreshId, PlaylistEntry entry, Membership membership, Instant now) {
        Optional<String> isrc = entry.getIsrc();
        return TrackSighting.newBuilder()
                .setTrackId(entry.getTrackId().orElseThrow())
                .setRefreshId(refreshId)
                .setSeenAt(now)
                .setTitle(entry.getTitle().orElse(""))
                .setIsrc(isrc.orElse(null))
                .setMembership(membership)
                .build();
    }
}
