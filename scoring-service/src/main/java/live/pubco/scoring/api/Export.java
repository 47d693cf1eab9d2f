package live.pubco.scoring.api;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import live.pubco.scoring.pages.Wordings;
import live.pubco.scoring.reads.TrackQuery;

/** Writes a whole filtered list as a file, as it is at one moment and without holding it. */
@ApplicationScoped
class Export {

    private static final int FETCH = 500;
    private static final String COLUMNS =
            """
            SELECT t.track_id, t.title, array_to_string(t.artists, '; ') AS artists,
                array_to_string(t.isrcs, '; ') AS isrcs, t.release_date, t.label, t.label_tier,
                t.opportunity AS score, t.low, t.high, t.confidence, t.tier, t.momentum, t.discovery, t.social,
                t.independence, t.open_share,
                (SELECT string_agg(concat(w ->> 'name', ' (', w ->> 'status', ')'), '; ')
                    FROM json_array_elements(t.writers -> 'writers') w) AS writers,
                (SELECT string_agg(w ->> 'proof', '; ')
                    FROM json_array_elements(t.writers -> 'writers') w) AS proofs,
                t.work, array_to_string(t.flags, '; ') AS flags,
                array_to_string(t.tags, '; ') AS tags, t.playlists, t.first_seen_at, t.as_of, t.versions,
                %s FROM track t"""
                    .formatted(sources());

    private final AgroalDataSource database;

    Export(AgroalDataSource database) {
        this.database = database;
    }

    private static String sources() {
        List<String> columns = new ArrayList<>();
        for (String phase : Wordings.phases()) {
            columns.add(column(phase, "status", "source"));
            columns.add(column(phase, "checkedAt", "checked_at"));
            if (phase.equals("mlc") || phase.equals("musicbrainz")) {
                columns.add(column(phase, "matchMethod", "match_method"));
            }
        }
        return String.join(", ", columns);
    }

    private static String column(String phase, String field, String name) {
        return "t.trail -> '%s' ->> '%s' AS %s_%s".formatted(phase, field, phase, name);
    }

    /** The filter stands in a column of its own: a file tells what it is of. */
    void write(TrackQuery query, String filter, ExportFormat format, OutputStream out)
            throws IOException {
        try (Connection connection = database.getConnection()) {
            // the driver keeps a cursor only within a transaction
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement statement =
                    connection.prepareStatement(query.sql(COLUMNS).replaceAll("\\?\\d+", "?"))) {
                statement.setFetchSize(FETCH);
                bind(statement, query.values());
                copy(statement.executeQuery(), filter, format, out);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(
                    i + 1,
                    value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private static void copy(ResultSet found, String filter, ExportFormat format, OutputStream out)
            throws SQLException, IOException {
        ResultSetMetaData columns = found.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        names.add("filter");
        try (ExportFormat.Rows rows = format.open(out, names)) {
            while (found.next()) {
                List<Object> values = new ArrayList<>();
                for (int i = 1; i < names.size(); i++) {
                    Object value = found.getObject(i);
                    values.add(
                            value instanceof Timestamp time ? time.toInstant().toString() : value);
                }
                values.add(filter);
                rows.add(values);
            }
        }
    }
}
