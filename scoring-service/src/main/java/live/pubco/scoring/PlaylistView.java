package live.pubco.scoring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A watched playlist and how far it has come. */
record PlaylistView(
        String playlistId,
        String name,
        String description,
        String curator,
        String type,
        String status,
        @Schema(description = "Why, when something is missing") String reason,
        String coverUrl,
        Long followers,
        @Schema(description = "Entries as the source counts them") Integer total,
        @Schema(description = "Distinct tracks of the last listing") long tracks,
        @Schema(description = "Of these, how many are scored") long scored,
        @Schema(description = "Entries that are no tracks: local files, episodes, missing")
                int skipped,
        @Schema(description = "False when the listing may lack entries") Boolean complete,
        @Schema(description = "Where the listing came from") String source,
        @Schema(description = "Scored tracks with an open share") long open,
        @Schema(description = "Scored tracks of tier A or B") long leads,
        @Schema(description = "Median Opportunity Score of the scored tracks") Double median,
        List<String> tags,
        Instant addedAt,
        Instant takenAt,
        Instant nextRefreshAt) {

    static PlaylistView of(PlaylistRow row, PlaylistProgress progress) {
        return new PlaylistView(
                row.playlistId,
                row.name,
                row.description,
                row.curator,
                row.type,
                row.status,
                row.reason,
                row.coverUrl,
                row.followers,
                row.total,
                progress.tracks,
                progress.scored,
                row.skipped,
                row.complete,
                row.source,
                progress.open,
                progress.leads,
                progress.median,
                List.of(row.tags),
                row.addedAt,
                row.takenAt,
                row.nextRefreshAt);
    }
}
