package live.pubco.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.pubco.schemas.PlaylistRefreshed;
import live.pubco.schemas.ProgressKind;
import live.pubco.schemas.TrackProgress;

/** How a refresh went, told from how far each of its tracks came; pure. */
final class RefreshReport {

    private RefreshReport() {}

    static PlaylistRefreshed of(Refresh refresh, List<TrackProgress> tracks, Instant now) {
        List<String> buried = ids(tracks, ProgressKind.DEAD_LETTER);
        return PlaylistRefreshed.newBuilder()
                .setPlaylistId(refresh.playlistId())
                .setRefreshId(refresh.refreshId())
                .setStartedAt(Instant.ofEpochMilli(refresh.startedMs()))
                .setFinishedAt(now)
                .setTracks(refresh.tracks())
                .setReturned(ids(tracks, ProgressKind.BACK).size())
                .setDeadLetterTrackIds(buried)
                .setMissingTrackIds(ids(tracks, ProgressKind.AWAITED, ProgressKind.SEEN))
                .setSteps(steps(tracks))
                .build();
    }

    private static List<String> ids(List<TrackProgress> tracks, ProgressKind... kinds) {
        return tracks.stream()
                .filter(track -> List.of(kinds).contains(track.getKind()))
                .map(TrackProgress::getTrackId)
                .toList();
    }

    private static Map<String, Integer> steps(List<TrackProgress> tracks) {
        Map<String, Integer> counts = new TreeMap<>();
        for (TrackProgress track : tracks) {
            track.getSteps()
                    .forEach(
                            (phase, status) -> counts.merge(phase + ":" + status, 1, Integer::sum));
        }
        return counts;
    }
}
