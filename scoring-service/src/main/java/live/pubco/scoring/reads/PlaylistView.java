package live.pubco.scoring.reads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.score.ReferenceSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A watched playlist and how far it has come. */
public record PlaylistView(
        String playlistId,
        String name,
        String description,
        String curator,
        String type,
        String status,
        @Schema(description = "Why, when something is missing") String reason,
        String coverUrl,
        Long followers,
        @Schema(description = "Change of followers in seven days") Long followersGained,
        @Schema(description = "Entries as the source counts them") Integer total,
        @Schema(description = "Distinct tracks of the last listing") long tracks,
        @Schema(description = "Of these, how many are scored") long scored,
        @Schema(description = "Entries that are no tracks: local files, episodes, missing")
                int skipped,
        @Schema(description = "False when the listing may lack entries") Boolean complete,
        @Schema(description = "Where the listing came from") String source,
        @Schema(description = "Scored tracks with an open share") long open,
        @Schema(description = "Scored tracks with an unpublished writer") long unpublished,
        @Schema(description = "Scored tracks of tier A or B") long leads,
        @Schema(description = "Scored tracks whose new listeners look bought") long botRisk,
        @Schema(description = "Median Opportunity Score of the scored tracks") Double median,
        @Schema(
                        description =
                                "Tracks added in seven days, returned ones included; none by the first"
                                        + " listing")
                long added,
        @Schema(description = "Tracks that left in seven days") long removed,
        @Schema(description = "Percent of the tracks that came or went in seven days, halved")
                Double churn,
        @Schema(description = "How often its picks became hits; null until history tells")
                HitRate hitRate,
        List<String> tags,
        Instant addedAt,
        Instant takenAt,
        Instant lastRefreshAt,
        Instant nextRefreshAt) {

    /**
     * A hit reached the top of its peers within 90 days after the playlist's add.
     *
     * @param part of the picks, drawn towards little while there are few of them
     * @param leadDays from the add to the hit, the median
     */
    record HitRate(double part, int hits, int picks, Double leadDays) {

        private static HitRate of(ReferenceSet.HitRate rate) {
            Double lead = rate.leadDays().isPresent() ? rate.leadDays().getAsDouble() : null;
            return new HitRate(rate.probability(), rate.hits(), rate.picks(), lead);
        }
    }

    static PlaylistView of(PlaylistRow row, Optional<ReferenceSet> learned) {
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
                row.followersGained,
                row.total,
                row.tracks,
                row.scored,
                row.skipped,
                row.complete,
                row.source,
                row.open,
                row.unpublished,
                row.leads,
                row.botRisk,
                row.median,
                row.added,
                row.removed,
                row.tracks == 0 ? null : 50.0 * (row.added + row.removed) / row.tracks,
                learned.map(set -> set.hitRates().get(row.playlistId))
                        .map(HitRate::of)
                        .orElse(null),
                List.of(row.tags),
                row.addedAt,
                row.takenAt,
                row.lastRefreshAt,
                row.nextRefreshAt);
    }
}
