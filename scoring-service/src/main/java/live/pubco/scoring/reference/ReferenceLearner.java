package live.pubco.scoring.reference;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import live.pubco.score.HitRates;
import live.pubco.score.ReferenceBuilder;
import live.pubco.scoring.NotNow;
import live.pubco.scoring.Settings;

/**
 * Learns a reference set from everything that was observed, and keeps it under a version of its
 * own.
 */
@ApplicationScoped
class ReferenceLearner {

    /** Any number that nobody else locks by. */
    static final long LOCK = 7_365_001;

    private final AgroalDataSource database;
    private final Observed observed;
    private final ReferenceStore store;
    private final References references;
    private final Settings settings;

    ReferenceLearner(
            AgroalDataSource database,
            Observed observed,
            ReferenceStore store,
            References references,
            Settings settings) {
        this.database = database;
        this.observed = observed;
        this.store = store;
        this.references = references;
        this.settings = settings;
    }

    /** Does nothing while another replica is at it, or too little was observed. */
    void learn(Instant now) {
        try (Connection connection = database.getConnection()) {
            if (!locked(connection, "SELECT pg_try_advisory_lock(?)")) {
                return;
            }
            try {
                learnAlone(now.truncatedTo(ChronoUnit.SECONDS));
            } finally {
                locked(connection, "SELECT pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new NotNow("PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void learnAlone(Instant now) {
        int tracks = observed.tracks(now);
        if (tracks < settings.reference().fromTracks()) {
            return;
        }
        HitRates rates = new HitRates(references.current());
        Picks picks = new Picks(rates);
        observed.history(now, picks);
        picks.done();
        ReferenceBuilder builder = new ReferenceBuilder(rates.learned());
        observed.latest(now, look -> builder.add(look.track(), look.asOf()));
        store.add(
                ReferenceDocument.of(
                        builder.build("observed-" + now, observed.catalogues(now)),
                        now,
                        builder.recordings()));
        Log.infof("learned a reference set from %d recordings", builder.recordings());
    }

    private static boolean locked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
