package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import live.pubco.schemas.Membership;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackSighting;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The memory without a broker. */
final class MemoryDriver implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    static final Duration TICK = Duration.ofSeconds(5);
    static final Duration DEADLINE = Duration.ofHours(24);

    private final PlainCodec codec = new PlainCodec();
    private final TopologyTestDriver driver;

    MemoryDriver() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "memory-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        driver =
                new TopologyTestDriver(
                        MemoryTopology.topology(codec, TICK, DEADLINE), settings, START);
    }

    void send(Topic topic, String key, SpecificRecord value) {
        send(topic, key, codec.encode(topic, value), new RecordHeaders());
    }

    void send(Topic topic, String key, byte[] value, Headers headers) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, headers, START));
    }

    /** A track is sighted on a playlist. */
    void see(String playlist, String refresh, String track, Instant at) {
        Membership here =
                Membership.newBuilder()
                        .setPlaylistId(playlist)
                        .setPosition(0)
                        .setFirstSeenAt(at)
                        .setLastSeenAt(at)
                        .build();
        TrackSighting sighting =
                TrackSighting.newBuilder()
                        .setTrackId(track)
                        .setRefreshId(refresh)
                        .setSeenAt(at)
                        .setTitle("Song " + track)
                        .setMembership(here)
                        .build();
        send(Topics.TRACK_SIGHTED, track, sighting);
    }

    <T extends SpecificRecord> List<T> received(Topic topic, Class<T> type) {
        return records(topic).stream()
                .map(record -> codec.decode(topic, record.value(), type))
                .toList();
    }

    List<TestRecord<String, byte[]>> records(Topic topic) {
        return driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    static String header(TestRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        driver.close();
    }
}
