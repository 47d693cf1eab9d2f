package live.pubco.scoring.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import live.pubco.scoring.Json;
import live.pubco.scoring.NotNow;
import live.pubco.scoring.Patience;

/**
 * Writes a whole batch, whatever its rows are of, with one statement, which is its own transaction.
 * Waits for PostgreSQL as long as it takes; a row that PostgreSQL refuses for its content becomes a
 * dead letter, and the rest of its batch lands.
 */
@ApplicationScoped
class Sink {

    private static final String STATEMENT = statement();

    private final AgroalDataSource database;
    private final DeadLetters dead;
    private final Patience patience;

    Sink(AgroalDataSource database, DeadLetters dead, Patience patience) {
        this.database = database;
        this.dead = dead;
        this.patience = patience;
    }

    /** Writes rows, no two of the same thing, and tells which tracks changed how. */
    List<Written> write(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try {
            return patience.until(() -> execute(rows));
        } catch (Refused refused) {
            if (rows.size() == 1) {
                dead.add(rows.get(0).source(), DeadLetters.Kind.POISON, refused.getCause());
                return List.of();
            }
            Log.debugf("statement refused, halving a batch of %d", rows.size());
            List<Written> written = new ArrayList<>();
            int half = rows.size() / 2;
            written.addAll(write(rows.subList(0, half)));
            written.addAll(write(rows.subList(half, rows.size())));
            return written;
        }
    }

    private List<Written> execute(List<Row> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STATEMENT)) {
            int parameter = 1;
            for (Row.Kind kind : Row.Kind.values()) {
                List<Row> some = rows.stream().filter(row -> row.kind() == kind).toList();
                statement.setString(parameter++, json(some));
                if (kind == Row.Kind.TRACK) {
                    statement.setArray(parameter++, bytes(connection, some, Row::score));
                    statement.setArray(parameter++, bytes(connection, some, Row::record));
                }
            }
            return written(statement);
        } catch (SQLException e) {
            throw isContent(e) ? new Refused(e) : new NotNow("PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static List<Written> written(PreparedStatement statement) throws SQLException {
        List<Written> written = new ArrayList<>();
        try (ResultSet returned = statement.executeQuery()) {
            while (returned.next()) {
                written.add(Written.read(returned));
            }
        }
        return written;
    }

    private static String json(List<Row> rows) {
        try {
            List<ObjectNode> columns = rows.stream().map(Row::json).toList();
            return Json.MAPPER.writeValueAsString(columns);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.sql.Array bytes(
            Connection connection, List<Row> rows, Function<Row, byte[]> column)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    /** Classes 22 data exception, 23 constraint, 54 limit exceeded: no retry will help. */
    private static boolean isContent(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    private static String statement() {
        try (var in = Sink.class.getResourceAsStream("write-batch.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(SQLException cause) {
            super(cause);
        }
    }
}
