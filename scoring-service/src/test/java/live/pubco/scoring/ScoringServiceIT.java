package live.pubco.scoring;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.PublishingChange;
import live.pubco.schemas.PublishingChanged;
import live.pubco.schemas.ScoredTrack;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.Topics;
import live.pubco.score.Samples;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service between a real broker and a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ScoringServiceIT {

    private static final String DEAD = Topics.deadLetters(Topics.SCORING).name();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(brokers);
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void aTrackThatArrivesIsScoredStoredAndTold() {
        ProducerRecord<byte[], byte[]> record = enriched(Samples.track("track-told").build());
        record.headers().add("traceparent", "00-trace-span-01".getBytes(UTF_8));
        wire.send(record);

        ConsumerRecord<byte[], byte[]> told = wire.next(Topics.TRACK_SCORED.name(), "track-told");

        ScoredTrack scored = Wire.decoded(told.value(), new ScoredTrack());
        assertThat(scored.getWriters()).hasSize(2);
        assertThat(header(told, "ce_type")).isEqualTo("pubco.track.scored.v1");
        assertThat(header(told, "ce_source")).isEqualTo("/scoring-service");
        assertThat(header(told, "ce_id")).isNotBlank();
        assertThat(header(told, "ce_time")).isEqualTo(Samples.NOW.toString());
        assertThat(header(told, "traceparent")).isEqualTo("00-trace-span-01");
        given().get("/api/tracks/track-told")
                .then()
                .statusCode(200)
                .body("track.title", equalTo("Paper Lanterns"))
                .body("track.openShare", equalTo(50.0f))
                .body("score.momentum.contributions[0].input", equalTo("m1"))
                .body("trail.mlc.status", equalTo("FOUND"))
                .body("record.mlc.works[0].songCode", equalTo("PL001A"));
    }

    @Test
    void aRecordThatCannotBeReadIsADeadLetterUntouched() {
        byte[] poison = "not avro at all".getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(
                        Topics.TRACK_ENRICHED.name(), 0, "track-poison".getBytes(UTF_8), poison);
        record.headers().add("x-mine", "kept".getBytes(UTF_8));
        wire.send(record);

        ConsumerRecord<byte[], byte[]> letter = wire.next(DEAD, "track-poison");

        assertThat(letter.value()).isEqualTo(poison);
        assertThat(header(letter, "x-mine")).isEqualTo("kept");
        assertThat(header(letter, "dead-letter-topic")).isEqualTo("pubco.track.enriched.v1");
        assertThat(header(letter, "dead-letter-partition")).isEqualTo("0");
        assertThat(header(letter, "dead-letter-offset")).matches("\\d+");
        assertThat(header(letter, "dead-letter-exception-class-name"))
                .isEqualTo(IllegalArgumentException.class.getName());
        assertThat(header(letter, "dead-letter-reason")).contains("wire format");
        assertThat(header(letter, "pubco-dlq-class")).isEqualTo("poison");
        assertThat(header(letter, "pubco-dlq-attempts")).isEqualTo("1");
        assertThat(Instant.parse(header(letter, "pubco-dlq-first-failure"))).isNotNull();
    }

    @Test
    void aSchemaThatNobodyRegisteredIsPoisonAndNoOutage() {
        byte[] unknown = Wire.encoded(Topics.TRACK_ENRICHED, Samples.track("x").build());
        unknown[3] = 99;
        wire.send(
                new ProducerRecord<>(
                        Topics.TRACK_ENRICHED.name(), "track-unknown".getBytes(UTF_8), unknown));

        ConsumerRecord<byte[], byte[]> letter = wire.next(DEAD, "track-unknown");

        assertThat(letter.value()).isEqualTo(unknown);
        assertThat(header(letter, "pubco-dlq-class")).isEqualTo("poison");
    }

    @Test
    void aRowThatPostgreSqlRefusesDoesNotTakeItsBatchAlong() {
        wire.send(enriched(Samples.track("track-before").build()));
        wire.send(enriched(Samples.track("track-nul").setTitle("a\u0000b").build()));
        wire.send(enriched(Samples.track("track-after").build()));

        ConsumerRecord<byte[], byte[]> letter = wire.next(DEAD, "track-nul");

        assertThat(header(letter, "pubco-dlq-class")).isEqualTo("poison");
        wire.next(Topics.TRACK_SCORED.name(), "track-before");
        wire.next(Topics.TRACK_SCORED.name(), "track-after");
    }

    @Test
    void theSameRecordTwiceChangesNothing() {
        wire.send(enriched(Samples.track("track-twice").build()));
        ConsumerRecord<byte[], byte[]> first = wire.next(Topics.TRACK_SCORED.name(), "track-twice");
        String before = given().get("/api/tracks/track-twice").asString();

        wire.send(enriched(Samples.track("track-twice").build()));
        ConsumerRecord<byte[], byte[]> second =
                wire.nextAfter(first, Topics.TRACK_SCORED.name(), "track-twice");

        assertThat(header(second, "ce_id")).isEqualTo(header(first, "ce_id"));
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(given().get("/api/tracks/track-twice").asString()).isEqualTo(before);
    }

    @Test
    void anOlderRecordNeverOverwritesANewerOne() {
        wire.send(enriched(at("track-order", "New", Samples.NOW).build()));
        wire.next(Topics.TRACK_SCORED.name(), "track-order");
        wire.send(enriched(at("track-order", "Old", Samples.NOW.minusSeconds(3_600)).build()));
        // records of one key stay in order, so this one is last
        wire.send(enriched(at("track-order", "New", Samples.NOW.plusSeconds(1)).build()));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                given().get("/api/tracks/track-order")
                                        .then()
                                        .body("track.title", equalTo("New"))
                                        .body(
                                                "track.asOf",
                                                equalTo(Samples.NOW.plusSeconds(1).toString())));
    }

    @Test
    void aPublisherThatAppearsIsTold() {
        wire.send(enriched(at("track-signed", "Paper Lanterns", Samples.NOW).build()));
        wire.next(Topics.TRACK_SCORED.name(), "track-signed");
        EnrichedTrack signed =
                at("track-signed", "Paper Lanterns", Samples.NOW.plusSeconds(60))
                        .setMlc(Samples.signed())
                        .build();

        wire.send(enriched(signed));

        PublishingChanged change =
                Wire.decoded(
                        wire.next(Topics.PUBLISHING_CHANGED.name(), "track-signed").value(),
                        new PublishingChanged());
        assertThat(change.getChange()).isEqualTo(PublishingChange.PUBLISHER_APPEARED);
        assertThat(change.getParty()).contains("SONY MUSIC PUBLISHING");
    }

    @Test
    void aDatabaseThatCannotBeWrittenIsWaitedFor() throws SQLException {
        readOnly(true);
        wire.send(enriched(Samples.track("track-patient").build()));
        try {
            await().during(Duration.ofSeconds(2))
                    .atMost(PATIENCE)
                    .until(() -> given().get("/api/tracks/track-patient").statusCode() == 404);
        } finally {
            readOnly(false);
        }

        wire.next(Topics.TRACK_SCORED.name(), "track-patient");
        given().get("/api/tracks/track-patient").then().statusCode(200);
    }

    @Test
    void everyPartitionHasACommittedOffset() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(committed(admin)).isEqualTo(5 * 3));
        }
    }

    private static int committed(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(Topics.group(Topics.SCORING))
                .partitionsToOffsetAndMetadata()
                .get()
                .size();
    }

    /** Kills the connections too: new ones see the new setting. */
    private void readOnly(boolean on) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            statement.execute("ALTER DATABASE postgres SET default_transaction_read_only = " + on);
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = 'postgres' AND pid <> pg_backend_pid()");
        }
    }

    private static EnrichedTrack.Builder at(String id, String title, Instant when) {
        Map<String, Step> trail =
                new TreeMap<>(Map.of("mlc", Samples.step(StepStatus.FOUND, when)));
        return Samples.track(id)
                .setTitle(title)
                .setDiscoveredAt(when.minusSeconds(5))
                .setTrail(trail);
    }

    private static ProducerRecord<byte[], byte[]> enriched(EnrichedTrack track) {
        return new ProducerRecord<>(
                Topics.TRACK_ENRICHED.name(),
                track.getTrackId().getBytes(UTF_8),
                Wire.encoded(Topics.TRACK_ENRICHED, track));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
