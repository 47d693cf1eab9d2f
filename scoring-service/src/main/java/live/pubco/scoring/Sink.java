package live.pubco.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Writes a whole batch with one statement, which is its own transaction. Waits for PostgreSQL as
 * long as it takes; a row that PostgreSQL refuses for its content becomes a dead letter, and the
 * rest of its batch lands.
 */
@ApplicationScoped
class Sink {

    /** A row as JSON, and the record it came in. */
    record Row(ConsumerRecord<byte[], byte[]> source, ObjectNode json) {}

    /** Reads what a statement returns. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;
    private final DeadLetters dead;
    private final Patience patience;

    Sink(AgroalDataSource database, DeadLetters dead, Patience patience) {
        this.database = database;
        this.dead = dead;
        this.patience = patience;
    }

    /** Executes a statement whose only parameter is the JSON array of rows. */
    <T> List<T> write(String sql, List<Row> rows, Reader<T> reader) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try {
            return patience.until(() -> execute(sql, rows, reader));
        } catch (Refused refused) {
            if (rows.size() == 1) {
                dead.add(rows.get(0).source(), DeadLetters.Kind.POISON, refused.getCause());
                return List.of();
            }
            Log.debugf("statement refused, halving a batch of %d", rows.size());
            List<T> results = new ArrayList<>();
            int half = rows.size() / 2;
            results.addAll(write(sql, rows.subList(0, half), reader));
            results.addAll(write(sql, rows.subList(half, rows.size()), reader));
            return results;
        }
    }

    private <T> List<T> execute(String sql, List<Row> rows, Reader<T> reader) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> array.add(row.json()));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, array.toString());
            List<T> results = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet returned = statement.getResultSet()) {
                    while (returned.next()) {
                        results.add(reader.read(returned));
                    }
                }
            }
            return results;
        } catch (SQLException e) {
            throw isContent(e) ? new Refused(e) : new NotNow("PostgreSQL: " + e.getMessage(), e);
        }
    }

    /** Classes 22 data exception, 23 constraint, 54 limit exceeded: no retry will help. */
    private static boolean isContent(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    static String statement(String file) {
        try (var in = Sink.class.getResourceAsStream(file)) {
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
