package live.pubco.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The launcher's own look at PostgreSQL: creates the database and counts statements. */
final class Database {

    private static final String MAINTENANCE = "postgres";

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
                execute(MAINTENANCE, "CREATE DATABASE " + Postgres.DATABASE);
            }
            execute(Postgres.DATABASE, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        } catch (SQLException e) {
            throw new LauncherFailure("cannot prepare the database: " + e.getMessage(), e);
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
                ports.jdbcUrl(database), Postgres.USER, Postgres.PASSWORD);
    }
}
