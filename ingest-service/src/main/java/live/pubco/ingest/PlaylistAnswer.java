package live.pubco.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;

/** A playlist as the API shows it; what is not known yet is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaylistAnswer(
        String playlistId,
        PlaylistStatus status,
        String reason,
        String name,
        String curator,
        String coverUrl,
        Integer total,
        Long followers,
        Long chartmetricId,
        List<String> tags,
        Instant addedAt,
        String every,
        String cron,
        boolean statistics,
        String refreshId,
        Instant lastRefreshAt,
        Instant nextRefreshAt,
        Map<String, String> sources) {

    static PlaylistAnswer of(Playlist playlist) {
        return of(playlist, null);
    }

    static PlaylistAnswer of(Door.Admission admission) {
        return of(admission.playlist(), admission.sources().map(PlaylistAnswer::told).orElse(null));
    }

    private static Map<String, String> told(PlaylistMetadata.Both both) {
        return Map.of(
                "spotify", ListingRace.reason(both.spotify()),
                "chartmetric", ListingRace.reason(both.chartmetric()));
    }

    private static PlaylistAnswer of(Playlist playlist, Map<String, String> sources) {
        return new PlaylistAnswer(
                playlist.getPlaylistId(),
                playlist.getStatus(),
                playlist.getReason().orElse(null),
                playlist.getName().orElse(null),
                playlist.getCurator().orElse(null),
                playlist.getCoverUrl().orElse(null),
                playlist.getTotal().orElse(null),
                playlist.getFollowers().orElse(null),
                playlist.getChartmetricId().orElse(null),
                playlist.getTags(),
                playlist.getAddedAt(),
                playlist.getEvery().orElse(null),
                playlist.getCron().orElse(null),
                playlist.getStatistics(),
                playlist.getLastRefreshId().orElse(null),
                playlist.getLastRefreshAt().orElse(null),
                playlist.getNextRefreshAt().orElse(null),
                sources);
    }
}
