package live.pubco.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import live.pubco.local.FakesOptions;
import live.pubco.local.StackOptions;
import live.pubco.local.Workspace;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;
import live.pubco.schemas.PlaylistAdded;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged services with real Kafka, registry, PostgreSQL and Chromium, against the stand-ins
 * of the sources.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChainIT {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.INGEST).name();

    @TempDir static Path folder;
    private static Chain chain;

    @BeforeAll
    static void start() {
        StackOptions options =
                StackOptions.isolated(Workspace.find(), folder)
                        .with(new FakesOptions(40, 1, "turbo"));
        SecuredBroker secured = SecuredBroker.beside(options.ports());
        chain = Chain.start(options.withBroker(secured.settings()).with(secured.environment()));
    }

    @AfterAll
    static void stop() {
        if (chain != null) {
            chain.close();
        }
    }

    @Test
    @Order(1)
    void aPlaylistGoesInAndScoredRowsComeOut() {
        String playlist = chain.playlists("sample").get(0).path("id").asText();
        JsonNode answer = chain.add(playlist);

        assertThat(answer.path("name").asText()).isNotBlank();
        awaitScored(playlist);
        for (JsonNode track : chain.scored(playlist)) {
            assertThat(track.path("opportunity").asDouble()).isBetween(0.0, 100.0);
        }
    }

    @Test
    @Order(2)
    void everyPhaseSignsTheTrailOfEveryTrack() {
        String playlist = chain.playlists("sample").get(0).path("id").asText();

        for (String track : chain.scoredIds(playlist)) {
            Set<String> signed = new HashSet<>();
            chain.track(track).path("trail").fieldNames().forEachRemaining(signed::add);
            assertThat(signed)
                    .as(track)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Phase.values()).map(Link::name).toList());
        }
    }

    @Test
    @Order(3)
    void anEventInACloudEventsEnvelopeIsAPlaylistToo() {
        String playlist = chain.playlists("sample").get(1).path("id").asText();
        String event =
                """
                {"specversion":"1.0","id":"e-1","source":"/tests","type":"live.pubco.playlist.added",
                 "datacontenttype":"application/json","data":{"playlistId":"%s"}}"""
                        .formatted(playlist);
        chain.publish(Topics.PLAYLIST_ADDED.name(), event.getBytes(UTF_8), Map.of());

        awaitScored(playlist);
    }

    @Test
    @Order(4)
    void anAvroEventIsAPlaylistToo() throws IOException {
        String playlist = chain.playlists("sample").get(2).path("id").asText();
        PlaylistAdded event = PlaylistAdded.newBuilder().setPlaylistId(playlist).build();
        chain.publish(
                Topics.PLAYLIST_ADDED.name(),
                ConfluentWire.bytes(chain.schemaId(Topics.PLAYLIST_ADDED.name()), event),
                Map.of());

        awaitScored(playlist);
    }

    @Test
    @Order(5)
    void poisonLandsOnceAmongTheDeadLettersAndTheChainMovesOn() {
        byte[] poison = "not json".getBytes(UTF_8);
        chain.publish(Topics.PLAYLIST_ADDED.name(), poison, Map.of("own-header", "kept"));
        String playlist = chain.playlists("editorial").get(0).path("id").asText();
        chain.publish(
                Topics.PLAYLIST_ADDED.name(),
                "{\"url\":\"spotify:playlist:%s\"}".formatted(playlist).getBytes(UTF_8),
                Map.of());

        awaitScored(playlist);
        List<ConsumerRecord<byte[], byte[]>> letters = chain.records(DEAD_LETTERS);
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).value()).isEqualTo(poison);
        assertThat(header(letters.get(0), "own-header")).isEqualTo("kept");
        assertThat(header(letters.get(0), "dead-letter-topic"))
                .isEqualTo(Topics.PLAYLIST_ADDED.name());
        assertThat(header(letters.get(0), "dead-letter-reason")).isNotBlank();
        assertThat(header(letters.get(0), "pubco-dlq-class")).isEqualTo("poison");
    }

    @Test
    @Order(6)
    void theEditorialPlaylistHasArrivedThoughTheWebApiRefusesIt() {
        String playlist = chain.playlists("editorial").get(0).path("id").asText();

        assertThat(chain.ledger().at("/upstreams/spotify/operations/playlist/404").asInt())
                .isPositive();
        assertThat(chain.scoredIds(playlist)).isEqualTo(chain.trackIds(playlist));
    }

    @Test
    @Order(7)
    void whatAlertsAndDashboardsAskForIsExposed() throws IOException {
        Watched.in(Path.of(System.getProperty("pubco.root")))
                .awaitExposureBy(() -> Topics.SERVICES.stream().map(chain::metrics));
    }

    @Test
    @Order(8)
    void nothingIsLostOrDoubledWhenServicesAreKilledMidway() {
        String playlist = chain.playlists("large").get(0).path("id").asText();
        int expected = chain.trackIds(playlist).size();
        chain.add(playlist);
        for (String victim :
                List.of("mlc-enricher", "spotify-enricher", "scoring-service", "ingest-service")) {
            int before = chain.stack().restarts(victim);
            kill(chain.stack().pid(victim));
            await(victim + " is started again")
                    .atMost(PATIENCE)
                    .until(() -> chain.stack().restarts(victim) > before);
        }

        awaitScored(playlist);
        assertThat(chain.scored(playlist)).hasSize(expected);
        JsonNode pages = chain.ledger().at("/upstreams/open/repeatedByOperation/track-page");
        assertThat(pages.asInt()).as("pages read twice").isZero();
    }

    @Test
    @Order(9)
    void everyRecordOfTheChainDecodesThroughTheRegistry() {
        for (Topic topic : chainTopics()) {
            List<ConsumerRecord<byte[], byte[]>> records = chain.records(topic.name());
            assertThat(records).as(topic.name()).isNotEmpty();
            Set<Integer> ids = new HashSet<>();
            for (ConsumerRecord<byte[], byte[]> record : records) {
                ByteBuffer value = ByteBuffer.wrap(record.value());
                assertThat(value.get()).as("magic byte").isZero();
                ids.add(value.getInt());
                assertThat(record.headers().lastHeader("traceparent"))
                        .as("traceparent")
                        .isNotNull();
            }
            for (int id : ids) {
                assertThat(new Schema.Parser().parse(chain.schema(id)))
                        .isEqualTo(topic.value().orElseThrow());
            }
        }
    }

    @Test
    @Order(10)
    void everyGroupHasCommittedOnEveryPartitionAndLagReturnsToZero() {
        for (Phase phase : Phase.values()) {
            Link link = Link.of(phase);
            awaitNoLag(link.group(), link.input().name());
        }
        awaitNoLag(Topics.group(Topics.SCORING), Topics.TRACK_ENRICHED.name());
        String ingest = Topics.group(Topics.INGEST);
        awaitNoLag(ingest, Topics.PLAYLIST_ADDED.name());
        awaitNoLag(ingest + ".listing", Topics.PLAYLIST_REGISTRY.name());
        for (Topic remembered :
                List.of(
                        Topics.PLAYLIST_REGISTRY,
                        Topics.PLAYLIST_SNAPSHOT,
                        Topics.TRACK_SIGHTED,
                        Topics.TRACK_COMMAND,
                        Topics.TRACK_ENRICHED)) {
            awaitNoLag(ingest + ".memory", remembered.name());
        }
    }

    private static void awaitNoLag(String group, String topic) {
        try (Groups groups = new Groups(chain.bootstrapServers())) {
            await(group + " on " + topic)
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> {
                                assertThat(groups.uncommitted(group, topic)).isEmpty();
                                assertThat(groups.lag(group, topic)).isZero();
                            });
        }
    }

    private static void awaitScored(String playlist) {
        Set<String> expected = chain.trackIds(playlist);
        assertThat(expected).isNotEmpty();
        await("all tracks of " + playlist)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(chain.scoredIds(playlist)).isEqualTo(expected));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static List<Topic> chainTopics() {
        return Stream.concat(
                        Stream.of(Topics.TRACK_DISCOVERED),
                        Stream.of(Phase.values()).map(phase -> Link.of(phase).output()))
                .toList();
    }
}
