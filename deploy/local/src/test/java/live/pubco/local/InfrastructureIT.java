package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real broker, registry and database, as the launcher starts them, without any service. */
class InfrastructureIT {

    private static final int WIRE_FORMAT_PREFIX = 5;

    private static LocalStack stack;

    @BeforeAll
    static void start(@TempDir Path folder) {
        stack =
                LocalStack.start(
                        StackOptions.isolated(Workspace.find(), folder)
                                .withoutFakes()
                                .only(List.of()));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void everyTopicOfTheListExistsWithItsPartitions() throws Exception {
        List<String> names = Topics.all().stream().map(Topic::name).toList();
        try (Admin admin = Admin.create(client())) {
            assertThat(admin.describeTopics(names).allTopicNames().get().values())
                    .hasSameSizeAs(names)
                    .allSatisfy(
                            topic ->
                                    assertThat(topic.partitions())
                                            .hasSize(Topics.DEFAULT_PARTITIONS));
        }
    }

    @Test
    void everySubjectHasTheRuleOfItsAudience() throws Exception {
        for (Topic topic : Topics.all()) {
            if (topic.value().isPresent()) {
                assertThat(registry("/config/" + topic.subject()).path("compatibilityLevel"))
                        .hasToString("\"" + topic.audience().compatibility() + "\"");
            }
        }
    }

    @Test
    void anEnrichedTrackTravelsAndDecodesByTheIdItCarries() throws Exception {
        EnrichedTrack track = track();
        send(Topics.TRACK_MLC, track);
        byte[] received = receive(Topics.TRACK_MLC);
        int id = ByteBuffer.wrap(received, 1, WIRE_FORMAT_PREFIX - 1).getInt();
        assertThat(received[0]).isZero();
        assertThat(registry("/schemas/ids/" + id).path("schema").asText())
                .isEqualTo(EnrichedTrack.SCHEMA$.toString());
        try (AvroKafkaDeserializer<EnrichedTrack> avro = new AvroKafkaDeserializer<>()) {
            avro.configure(serde(), false);
            assertThat(avro.deserialize(Topics.TRACK_MLC.name(), received))
                    .hasToString(track.toString());
        }
    }

    @Test
    void theDatabaseCountsStatements() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(
                                stack.ports().jdbcUrl("pubco"), "pubco", "pubco");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT count(*) FROM pg_stat_statements")) {
            assertThat(rows.next()).isTrue();
        }
    }

    private static EnrichedTrack track() {
        MlcPublisher parent = MlcPublisher.newBuilder().setName("Northlight Songs").build();
        MlcPublisher publisher =
                MlcPublisher.newBuilder()
                        .setName("Little Harbour Music")
                        .setCollectionShare(new BigDecimal("66.67"))
                        .setParents(List.of(parent))
                        .build();
        MlcWork work =
                MlcWork.newBuilder()
                        .setSongCode("S00001")
                        .setPublishers(List.of(publisher))
                        .build();
        return EnrichedTrack.newBuilder()
                .setTrackId("4uLU6hMCjMI75M1A2tKUQC")
                .setTitle("Slow Tide")
                .setDiscoveredAt(Instant.ofEpochMilli(1_760_000_000_000L))
                .setMlc(
                        MlcSection.newBuilder()
                                .setMatchMethod(MatchMethod.ISRC)
                                .setWorks(List.of(work))
                                .build())
                .build();
    }

    private static void send(Topic topic, EnrichedTrack track) throws Exception {
        AvroKafkaSerializer<EnrichedTrack> avro = new AvroKafkaSerializer<>();
        avro.configure(serde(), false);
        try (KafkaProducer<String, EnrichedTrack> producer =
                new KafkaProducer<>(compressing(), new StringSerializer(), avro)) {
            producer.send(new ProducerRecord<>(topic.name(), track.getTrackId(), track)).get();
        }
    }

    private static byte[] receive(Topic topic) {
        Map<String, Object> configuration =
                Map.of(
                        "bootstrap.servers",
                        stack.ports().bootstrapServers(),
                        "group.id",
                        "infrastructure-it",
                        "auto.offset.reset",
                        "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Set.of(topic.name()));
            Instant deadline = Instant.now().plusSeconds(30);
            while (Instant.now().isBefore(deadline)) {
                for (var received : consumer.poll(Duration.ofSeconds(1))) {
                    return received.value();
                }
            }
            throw new AssertionError("nothing arrived on " + topic.name());
        }
    }

    private static JsonNode registry(String path) throws IOException, InterruptedException {
        URI uri = URI.create(stack.ports().registryUrl() + "/apis/ccompat/v7" + path);
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(uri).build(),
                                HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body());
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", stack.ports().bootstrapServers());
    }

    // The services compress; a broker without the compressor's library takes no record of theirs.
    private static Map<String, Object> compressing() {
        return Map.of(
                "bootstrap.servers", stack.ports().bootstrapServers(), "compression.type", "lz4");
    }

    private static Map<String, Object> serde() {
        return Map.of(
                "apicurio.registry.url",
                stack.ports().registryApi(),
                "apicurio.registry.dereference-schema",
                "true",
                "apicurio.registry.use-specific-avro-reader",
                "true");
    }
}
