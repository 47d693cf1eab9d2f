package live.pubco.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.pubco.local.Ports;

/** PostgreSQL seen from outside: what it was asked, and what it holds. */
final class ScoringDatabase {

    private static final List<String> TABLES =
            List.of("track", "track_writer", "score_history", "publishing_change");

    private final String url;

    ScoringDatabase(Ports ports) {
        this.url = ports.jdbcUrl("pubco");
    }

    void resetStatements() {
        number("SELECT count(*) FROM (SELECT pg_stat_statements_reset()) done");
    }

    /** Statements that the service sent since the last reset, transaction control included. */
    long statements() {
        return number(
                "SELECT coalesce(sum(calls), 0) FROM pg_stat_statements"
                        + " WHERE toplevel AND userid = 'pubco'::regrole");
    }

    /** Those of them that read the track table and do not come from the sink. */
    long reads() {
        return number(
                "SELECT coalesce(sum(calls), 0) FROM pg_stat_statements WHERE toplevel"
                        + " AND userid = 'pubco'::regrole AND query ~* '^\\s*select.*\\mtrack\\M'");
    }

    long rows() {
        return TABLES.stream().mapToLong(table -> number("SELECT count(*) FROM " + table)).sum();
    }

    /** A digest of every table's whole content, row by row in order. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        for (String table : TABLES) {
            digests.put(
                    table,
                    text(
                            "SELECT count(*) || ' rows ' || md5(string_agg(row, '' ORDER BY row))"
                                    + " FROM (SELECT md5(t::text) AS row FROM %s t) rows"
                                            .formatted(table)));
        }
        return digests;
    }

    /** Tracks whose history does not have exactly so many scores. */
    long tracksWithAnotherHistoryThan(int scores) {
        return number(
                "SELECT count(*) FROM (SELECT track_id FROM track LEFT JOIN score_history h"
                        + " USING (track_id) GROUP BY track_id HAVING count(h.as_of) <> %d) odd"
                                .formatted(scores));
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "pubco");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
