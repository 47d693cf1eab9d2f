package live.pubco.scoring.reads;

import java.time.Instant;
import live.pubco.schemas.PublishingChange;

/** Publishing that moved on a track between two checks. */
public record PublishingChangeView(
        String changeId,
        String trackId,
        String title,
        PublishingChange change,
        Instant detectedAt,
        Instant previouslyCheckedAt,
        String songCode,
        String party,
        Double openShareBefore,
        Double openShareAfter) {

    static final String SELECT =
            "SELECT c.change_id, c.track_id, c.title, c.change, c.detected_at,"
                    + " c.previously_checked_at, c.song_code, c.party, c.open_share_before,"
                    + " c.open_share_after FROM publishing_change c";

    static PublishingChangeView read(Cells row) {
        return new PublishingChangeView(
                row.text(),
                row.text(),
                row.text(),
                PublishingChange.valueOf(row.text()),
                row.instant(),
                row.instant(),
                row.text(),
                row.text(),
                row.number(),
                row.number());
    }
}
