package live.pubco.scoring.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ReferencePublished;
import live.pubco.schemas.ScoredTrack;
import live.pubco.schemas.Topics;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What scores are compared with is learned from what was observed, told, and never changed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReferenceIT {

    private static final int TRACKS = 40;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject AgroalDataSource database;
    @Inject ReferenceLearner learner;
    @Inject ReferenceSchedule schedule;
    @Inject ReferenceStore store;
    @Inject References references;

    @Test
    void aSetIsLearnedToldAndUsed() throws SQLException {
        try (Wire wire = new Wire(brokers)) {
            for (int i = 0; i < TRACKS; i++) {
                wire.send(Topics.TRACK_ENRICHED, id(i), track(id(i), i));
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () ->
                                    count("SELECT count(*) FROM track WHERE track_id LIKE 'ref-%'")
                                            == TRACKS);

            learner.learn(Samples.NOW.plusSeconds(60));
            schedule.look();

            String version = store.newest().orElseThrow().version();
            assertThat(version).startsWith("observed-2026-11-20T12:01");
            ConsumerRecord<byte[], byte[]> told =
                    wire.next(Topics.REFERENCE_PUBLISHED.name(), version);
            ReferencePublished event = Wire.decoded(told.value(), new ReferencePublished());
            assertThat(new String(told.headers().lastHeader("ce_type").value(), UTF_8))
                    .isEqualTo("pubco.reference.published.v1");
            assertThat(event.getTracks()).isGreaterThanOrEqualTo(TRACKS);
            assertThat(event.getTables())
                    .anySatisfy(
                            table -> {
                                assertThat(table.getMetric()).isEqualTo("streams_growth");
                                assertThat(table.getMembers()).isGreaterThanOrEqualTo(TRACKS);
                            });
            assertThat(event.getWriters()).isPositive();
            wire.send(Topics.TRACK_ENRICHED, "ref-later", track("ref-later", TRACKS));
            ScoredTrack scored =
                    Wire.decoded(
                            wire.next(Topics.TRACK_SCORED.name(), "ref-later").value(),
                            new ScoredTrack());
            assertThat(scored.getReferenceVersion()).isEqualTo(version);
            assertThat(scored.getMomentum().getContributions().get(0).getCohort().orElseThrow())
                    .contains("peers");
        }
    }

    @Test
    void anotherReplicasLockLeavesTheLearningToIt() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + ReferenceLearner.LOCK + ")");
            learner.learn(Instant.parse("2026-11-21T00:00:00Z"));
            statement.execute("SELECT pg_advisory_unlock(" + ReferenceLearner.LOCK + ")");
        }

        assertThat(count("SELECT count(*) FROM reference_set WHERE version LIKE '%2026-11-21%'"))
                .isZero();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String id(int number) {
        return "ref-" + number;
    }

    private static EnrichedTrack track(String id, int number) {
        return Samples.track(id)
                .setTitle("Paper Lanterns " + number)
                .setIsrcs(List.of(String.format(Locale.ROOT, "QZXRE26%05d", number)))
                .setMlc(Samples.numbered(number))
                .build();
    }
}
