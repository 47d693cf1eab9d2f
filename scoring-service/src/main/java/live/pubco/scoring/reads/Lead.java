package live.pubco.scoring.reads;

import java.time.Instant;
import java.util.List;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A writer in a list, with the best track and what a scout made of it. */
@Schema(description = "A writer with the best track")
record Lead(
        String key,
        String name,
        String ipi,
        String mbid,
        PublishingStatus status,
        @Schema(description = "Percent of the work, where known") Double share,
        double independence,
        @Schema(description = "One line: work, party, date") String proof,
        @Schema(description = "Opportunity Score of the track") double score,
        String trackId,
        String title,
        String artists,
        Tier tier,
        @Schema(description = "Momentum of the track") double momentum,
        @Schema(description = "Percent of the work that nobody collects in the US")
                Double openShare,
        Instant firstSeenAt,
        @Schema(description = "Playlists that hold the track now") List<String> playlists,
        @Schema(description = "Tracks of the writer that are scored") int tracks,
        @Schema(description = "When publishing moved last on one of them") Instant changedAt,
        @Schema(description = "What a scout set") String stage,
        boolean doNotContact) {

    static Lead read(Cells row) {
        return new Lead(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                PublishingStatus.valueOf(row.text()),
                row.number(),
                row.number(),
                row.text(),
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                Tier.valueOf(row.text()),
                row.number(),
                row.number(),
                row.instant(),
                row.texts(),
                row.whole(),
                row.instant(),
                row.text(),
                row.isTrue());
    }
}
