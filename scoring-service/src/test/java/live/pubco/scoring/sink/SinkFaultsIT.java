package live.pubco.scoring.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import live.pubco.schemas.Topics;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Wire;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever PostgreSQL does, no track is lost and none is buried that is not at fault itself. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SinkFaultsIT {

    private static final String DEAD = Topics.deadLetters(Topics.SCORING).name();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private Wire wire;
    private long buried;

    @BeforeEach
    void connect() {
        wire = new Wire(brokers);
        buried = count(DEAD);
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void aFullDiskIsWaitedFor() throws SQLException {
        refuseWith("53100");

        landsOnceItWorksAgain("full");
    }

    @Test
    void aDatabaseThatTakesNoConnectionsIsWaitedFor() throws SQLException {
        admin("ALTER DATABASE postgres WITH ALLOW_CONNECTIONS false");
        kill();

        send("away");
        neitherStoredNorBuried();
        admin("ALTER DATABASE postgres WITH ALLOW_CONNECTIONS true");

        lands("away");
        assertThat(count(DEAD)).isEqualTo(buried);
    }

    @Test
    void connectionsThatAreKilledAllTheTimeOnlyDelay() throws SQLException {
        for (int i = 0; i < 10; i++) {
            send("killed-" + i);
            kill();
        }

        for (int i = 0; i < 10; i++) {
            lands("killed-" + i);
        }
        assertThat(count(DEAD)).isEqualTo(buried);
    }

    @Test
    void aStatementThatIsCancelledForTakingTooLongIsTriedAgain() throws SQLException {
        refuseWith("57014");

        landsOnceItWorksAgain("slow");
    }

    @Test
    void aTextThatFitsNoIndexIsADeadLetterAndTheRestLands() {
        send("long-before");
        wire.send(
                Topics.TRACK_ENRICHED,
                "long-itself",
                // not to be compressed into what an index takes
                Samples.track("long-itself").setTitle(noise(20_000)).build());
        send("long-after");

        ConsumerRecord<byte[], byte[]> letter = wire.next(DEAD, "long-itself");

        assertThat(new String(letter.headers().lastHeader("dead-letter-reason").value(), UTF_8))
                .containsAnyOf("index row", "too long");
        lands("long-before");
        lands("long-after");
        assertThat(count(DEAD)).isEqualTo(buried + 1);
    }

    private static String noise(int letters) {
        java.util.Random random = new java.util.Random(1);
        return random.ints(letters, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    private void landsOnceItWorksAgain(String track) throws SQLException {
        send(track);
        neitherStoredNorBuried();
        database("DROP TRIGGER refuse ON track");

        lands(track);
        assertThat(count(DEAD)).isEqualTo(buried);
    }

    private void neitherStoredNorBuried() {
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> count(DEAD) == buried && lag() > 0);
    }

    private void lands(String track) {
        wire.next(Topics.TRACK_SCORED.name(), track);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                number(
                                                "SELECT count(*) FROM track WHERE track_id = '"
                                                        + track
                                                        + "'")
                                        == 1);
    }

    private void send(String track) {
        wire.send(
                new ProducerRecord<>(
                        Topics.TRACK_ENRICHED.name(),
                        track.getBytes(UTF_8),
                        Wire.encoded(Topics.TRACK_ENRICHED, Samples.track(track).build())));
    }

    /** Every write of a track fails as it would for a reason that lies with the server. */
    private void refuseWith(String state) throws SQLException {
        database(
                """
                CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '%s'; END $$"""
                        .formatted(state));
        database(
                "CREATE TRIGGER refuse BEFORE INSERT ON track FOR EACH STATEMENT EXECUTE FUNCTION"
                        + " refuse()");
    }

    private void kill() throws SQLException {
        admin(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = 'postgres' AND pid <> pg_backend_pid()");
    }

    private void database(String sql) throws SQLException {
        execute(url, sql);
    }

    /** From another database, which stays open. */
    private void admin(String sql) throws SQLException {
        execute(url.replaceAll("/postgres$", "/template1"), sql);
    }

    private static void execute(String where, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(where, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Records that the service has not committed. */
    private long lag() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            return count(Topics.TRACK_ENRICHED.name())
                    - admin
                            .listConsumerGroupOffsets(Topics.group(Topics.SCORING))
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .entrySet()
                            .stream()
                            .filter(e -> e.getKey().topic().equals(Topics.TRACK_ENRICHED.name()))
                            .mapToLong(e -> e.getValue().offset())
                            .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            Map<TopicPartition, OffsetSpec> ends =
                    admin
                            .describeTopics(java.util.List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .partitions()
                            .stream()
                            .collect(
                                    Collectors.toMap(
                                            p -> new TopicPartition(topic, p.partition()),
                                            p -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
