package live.pubco.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import live.pubco.local.Ports;

/** Fills the tables of scoring-service as its sink would have. */
final class ApiCatalogue {

    private static final String NAME = "pubco";

    private ApiCatalogue() {}

    static void fill(Ports ports, int tracks) {
        try (Connection connection = DriverManager.getConnection(ports.jdbcUrl(NAME), NAME, NAME);
                Statement statement = connection.createStatement()) {
            for (String part : sql().replace("%1$d", String.valueOf(tracks)).split(";\\s*\n")) {
                statement.execute(part);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue was not taken", e);
        }
    }

    private static String sql() {
        try (var in = ApiCatalogue.class.getResourceAsStream("api-catalogue.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
