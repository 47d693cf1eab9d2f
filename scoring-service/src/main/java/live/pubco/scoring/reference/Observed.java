package live.pubco.scoring.reference;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.score.WriterCatalogue;
import live.pubco.scoring.NotNow;
import live.pubco.scoring.reads.Details;

/** Our own observations as a reference set is learned from: read through a cursor, row by row. */
@ApplicationScoped
class Observed {

    private static final Duration CURRENT = Duration.ofDays(28);

    /** Ninety days that a pick has to prove itself, and those before it that are still of use. */
    private static final Duration HISTORY = Duration.ofDays(270);

    private static final int FETCHED = 200;
    private static final String COUNT = "SELECT count(*) FROM track WHERE as_of > ?";
    private static final String LATEST =
            "SELECT DISTINCT ON (track_id) record, as_of FROM score_history WHERE as_of > ?"
                    + " ORDER BY track_id, as_of DESC";

    /** A record a month: each carries the streams of thirteen weeks. */
    private static final String MONTHLY =
            """
            SELECT record, as_of FROM (
                SELECT DISTINCT ON (track_id, date_bin('28 days', as_of, timestamptz '2026-01-05'))
                    track_id, as_of, record
                FROM score_history WHERE as_of > ?
                ORDER BY track_id, date_bin('28 days', as_of, timestamptz '2026-01-05'), as_of DESC
            ) monthly ORDER BY track_id, as_of""";

    /** A writer known by name only is not looked for elsewhere: a name is not a person. */
    private static final String WORKS =
            """
            SELECT w.writer_key, t.work, bool_or(w.status IN ('INDIE_PUBLISHED', 'MAJOR_PUBLISHED'))
            FROM track_writer w JOIN track t ON t.track_id = w.track_id
            WHERE t.work IS NOT NULL AND t.released_on > (?::timestamptz - interval '24 months')::date
                AND w.writer_key NOT LIKE 'name:%'
                AND w.status IN ('UNPUBLISHED', 'SELF_ADMINISTERED', 'ADMIN_ONLY', 'CMO_COLLECTED', 'INDIE_PUBLISHED',
                    'MAJOR_PUBLISHED')
            GROUP BY w.writer_key, t.work""";

    private final AgroalDataSource database;
    private final Details details;

    Observed(AgroalDataSource database, Details details) {
        this.database = database;
        this.details = details;
    }

    /** A record and the moment it was scored for. */
    record Look(EnrichedTrack track, Instant asOf) {}

    /** How many tracks were looked at lately. */
    int tracks(Instant now) {
        int[] count = new int[1];
        read(COUNT, now.minus(CURRENT), row -> count[0] = row.getInt(1));
        return count[0];
    }

    /** The last record of every track that was looked at lately. */
    void latest(Instant now, Consumer<Look> each) {
        read(LATEST, now.minus(CURRENT), row -> each.accept(look(row)));
    }

    /** Records of every track over the last months, in order of track and time. */
    void history(Instant now, Consumer<Look> each) {
        read(MONTHLY, now.minus(HISTORY), row -> each.accept(look(row)));
    }

    /** Writers with more than one work, by key. */
    Map<String, WriterCatalogue> catalogues(Instant now) {
        Map<String, Map<String, Boolean>> works = new HashMap<>();
        read(
                WORKS,
                now,
                row ->
                        works.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                                .put(row.getString(2), row.getBoolean(3)));
        Map<String, WriterCatalogue> catalogues = new HashMap<>();
        works.forEach(
                (writer, all) -> {
                    if (all.size() > 1) {
                        catalogues.put(writer, new WriterCatalogue(now, all));
                    }
                });
        return catalogues;
    }

    private Look look(ResultSet row) throws SQLException {
        return new Look(details.decoded(row.getBytes(1)), row.getTimestamp(2).toInstant());
    }

    private interface Each {
        void accept(ResultSet row) throws SQLException;
    }

    private void read(String sql, Instant parameter, Each each) {
        try (Connection connection = database.getConnection()) {
            // without a transaction the driver would fetch everything at once
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCHED);
                statement.setTimestamp(1, Timestamp.from(parameter));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        each.accept(rows);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new NotNow("PostgreSQL: " + e.getMessage(), e);
        }
    }
}
