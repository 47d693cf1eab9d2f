package live.pubco.scoring.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import live.pubco.scoring.Json;
import live.pubco.scoring.NotNow;

/** Keeps reference sets; none is ever changed, so that a score can be made again with its own. */
@ApplicationScoped
class ReferenceStore {

    private static final String NEWEST =
            "SELECT version, built_at FROM reference_set ORDER BY built_at DESC, version DESC LIMIT 1";
    private static final String DOCUMENT = "SELECT document FROM reference_set WHERE version = ?";
    private static final String UNTOLD =
            "SELECT document FROM reference_set WHERE told_at IS NULL ORDER BY built_at LIMIT 1";
    private static final String TOLD = "UPDATE reference_set SET told_at = now() WHERE version = ?";
    private static final String INSERT =
            "INSERT INTO reference_set (version, built_at, tracks, document) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";

    private final AgroalDataSource database;

    ReferenceStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Which set is the newest. */
    record Head(String version, Instant builtAt) {}

    /**
     * A set as it is stored.
     *
     * @param digest SHA-256 of the stored bytes
     */
    record Kept(ReferenceDocument document, String digest) {}

    Optional<Head> newest() {
        return read(
                NEWEST, null, row -> new Head(row.getString(1), row.getTimestamp(2).toInstant()));
    }

    Optional<Kept> load(String version) {
        return read(DOCUMENT, version, row -> kept(row.getBytes(1)));
    }

    /** The oldest set that nobody was told of. */
    Optional<Kept> untold() {
        return read(UNTOLD, null, row -> kept(row.getBytes(1)));
    }

    void told(String version) {
        update(TOLD, version);
    }

    void add(ReferenceDocument document) {
        try {
            update(
                    INSERT,
                    document.version(),
                    Timestamp.from(document.builtAt()),
                    document.tracks(),
                    Json.MAPPER.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept kept(byte[] stored) {
        try {
            String digest =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stored));
            return new Kept(
                    Json.MAPPER.readValue(new String(stored, UTF_8), ReferenceDocument.class),
                    digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> read(String sql, String version, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (version != null) {
                statement.setString(1, version);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new NotNow("PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new NotNow("PostgreSQL: " + e.getMessage(), e);
        }
    }
}
