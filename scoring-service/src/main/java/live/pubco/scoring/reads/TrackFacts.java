package live.pubco.scoring.reads;

import java.time.Instant;
import java.util.List;

/**
 * What rules look at in a track.
 *
 * @param tierBefore of the score before the current one; null when that is the first
 */
public record TrackFacts(
        String trackId,
        String title,
        String artists,
        List<String> playlists,
        List<String> writers,
        String tier,
        double score,
        double openShare,
        Instant asOf,
        String tierBefore) {

    public static final String SELECT =
            "SELECT t.track_id, t.title, array_to_string(t.artists, ', '), t.playlist_ids,"
                    + " array(SELECT w.writer_key FROM track_writer w"
                    + " WHERE w.track_id = t.track_id), t.tier, t.opportunity,"
                    + " coalesce(t.open_share, 0), t.as_of, (SELECT h.tier FROM score_history h"
                    + " WHERE h.track_id = t.track_id AND h.as_of < t.as_of"
                    + " ORDER BY h.as_of DESC LIMIT 1)"
                    + " FROM track t WHERE t.track_id = any($1)";

    public static TrackFacts read(io.vertx.mutiny.sqlclient.Row row) {
        return new TrackFacts(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                List.of(row.getArrayOfStrings(3)),
                List.of(row.getArrayOfStrings(4)),
                row.getString(5),
                row.getDouble(6),
                row.getDouble(7),
                row.getOffsetDateTime(8).toInstant(),
                row.getString(9));
    }

    public String about() {
        return title + " by " + artists;
    }
}
