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

/** Writes a whole filtered list as a file, as it is at one moment and without holding it. */
@ApplicationScoped
class Export {

    private static final int FETCH = 500;

    private final AgroalDataSource database;

    Export(AgroalDataSource database) {
        this.database = database;
    }

    /** The filter stands in a column of its own: a file tells what it is of. */
    void write(Exported list, String filter, ExportFormat format, OutputStream out)
            throws IOException {
        try (Connection connection = database.getConnection()) {
            // the driver keeps a cursor only within a transaction
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement statement =
                    connection.prepareStatement(list.sql().replaceAll("\\?\\d+", "?"))) {
                statement.setFetchSize(FETCH);
                bind(statement, list.values());
                copy(statement.executeQuery(), list.name(), filter, format, out);
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

    private static void copy(
            ResultSet found, String name, String filter, ExportFormat format, OutputStream out)
            throws SQLException, IOException {
        ResultSetMetaData columns = found.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        names.add("filter");
        try (ExportFormat.Rows rows = format.open(out, name, names)) {
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
