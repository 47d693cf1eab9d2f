package live.pubco.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The launcher's own look at PostgreSQL: creates the database and counts the statements of the
 * services, which have a role of their own so that nobody else's are counted.
 */
final class Database {

    private static final String MAINTENANCE = "postgres";
    private static final String COUNT =
            """
            SELECT coalesce(sum(calls), 0) AS calls, coalesce(sum(calls) FILTER (WHERE
                query ~* '^\\s*(insert|update|delete|merge|with)'), 0) AS writes
            FROM pg_stat_statements WHERE toplevel AND userid = '%s'::regrole
            """
                    .formatted(Postgres.USER);

    /** Statements that the services sent, and how many of them wrote rows. */
    record Statements(long calls, long writes) {}

    private final Ports ports;

    Database(Ports ports) {
        this.ports = ports;
    }

    boolean accepts() {
        try (Connection connection = connect(MAINTENANCE)) {
            return !connection.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }

    void create() {
        try {
            if (!exists()) {
                execute(
                        MAINTENANCE,
                        "CREATE ROLE %s LOGIN PASSWORD '%s'"
                                .formatted(Postgres.USER, Postgres.PASSWORD));
                execute(
                        MAINTENANCE,
                        "CREATE DATABASE %s OWNER %s".formatted(Postgres.DATABASE, Postgres.USER));
            }
            execute(Postgres.DATABASE, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        } catch (SQLException e) {
            throw new LauncherFailure("cannot prepare the database: " + e.getMessage(), e);
        }
    }

    /** Forgets what was counted so far: migrations and start-up are not the price of a track. */
    void resetStatements() {
        try {
            execute(Postgres.DATABASE, "SELECT pg_stat_statements_reset()");
        } catch (SQLException e) {
            throw new LauncherFailure("cannot reset the statement count: " + e.getMessage(), e);
        }
    }

    Statements statements() {
        try (Connection connection = connect(Postgres.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNT)) {
            rows.next();
            return new Statements(rows.getLong("calls"), rows.getLong("writes"));
        } catch (SQLException e) {
            throw new LauncherFailure("cannot count statements: " + e.getMessage(), e);
        }
    }

    private boolean exists() throws SQLException {
        String query = "SELECT 1 FROM pg_database WHERE datname = '" + Postgres.DATABASE + "'";
        try (Connection connection = connect(MAINTENANCE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                ports.jdbcUrl(database), Postgres.SUPERUSER, Postgres.PASSWORD);
    }
}
