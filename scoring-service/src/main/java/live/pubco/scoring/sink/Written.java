package live.pubco.scoring.sink;

import java.sql.ResultSet;
import java.sql.SQLException;
import live.pubco.schemas.Tier;

/**
 * A track's row that the statement wrote, with what it was before.
 *
 * @param tierBefore null when the track is new
 * @param publishingBefore null when publishing did not change
 */
record Written(
        String trackId,
        Tier tierBefore,
        Tier tierAfter,
        String publishingBefore,
        String publishingAfter) {

    static Written read(ResultSet row) throws SQLException {
        String before = row.getString("tier_before");
        return new Written(
                row.getString("track_id"),
                before == null ? null : Tier.valueOf(before),
                Tier.valueOf(row.getString("tier_after")),
                row.getString("publishing_before"),
                row.getString("publishing_after"));
    }
}
