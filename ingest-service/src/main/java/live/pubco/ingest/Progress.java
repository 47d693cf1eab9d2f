package live.pubco.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.schemas.ProgressKind;
import live.pubco.schemas.TrackProgress;
import live.pubco.schemas.TrackSighting;

/** What the track's side of the memory tells the playlist's side of a track of a refresh; pure. */
final class Progress {

    private Progress() {}

    static TrackProgress seen(Optional<EnrichedTrack> known, TrackSighting sighting) {
        return progress(sighting.getMembership().getPlaylistId(), sighting.getRefreshId())
                .setTrackId(sighting.getTrackId())
                .setKind(ProgressKind.SEEN)
                .setFirstSeenAnywhere(known.map(k -> isFirst(k, sighting)).orElse(true))
                .build();
    }

    /** Asked again about the sighting that made the track known, the answer stays the same. */
    private static boolean isFirst(EnrichedTrack known, TrackSighting sighting) {
        return !known.getMemberships().isEmpty()
                && known.getMemberships().stream()
                        .allMatch(
                                place ->
                                        Memberships.isOf(place, sighting)
                                                && place.getFirstSeenAt()
                                                        .equals(place.getLastSeenAt()));
    }

    /** Empty when the record is part of no playlist's refresh, or of its end. */
    static Optional<TrackProgress> back(EnrichedTrack track) {
        Map<String, String> steps =
                track.getTrail().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, e -> e.getValue().getStatus().name()));
        return ended(track, ProgressKind.BACK).map(ended -> ended.setSteps(steps).build());
    }

    static Optional<TrackProgress> buried(EnrichedTrack track) {
        return ended(track, ProgressKind.DEAD_LETTER).map(TrackProgress.Builder::build);
    }

    private static Optional<TrackProgress.Builder> ended(EnrichedTrack track, ProgressKind kind) {
        return track.getMemberships().stream()
                .filter(place -> place.getRemovedAt().isEmpty())
                .filter(place -> place.getRefreshId().isPresent())
                .filter(place -> place.getRefreshId().equals(track.getRefreshId()))
                .findFirst()
                .map(Membership::getPlaylistId)
                .map(
                        playlist ->
                                progress(playlist, track.getRefreshId().orElseThrow())
                                        .setTrackId(track.getTrackId())
                                        .setKind(kind));
    }

    private static TrackProgress.Builder progress(String playlistId, String refreshId) {
        return TrackProgress.newBuilder().setPlaylistId(playlistId).setRefreshId(refreshId);
    }
}
