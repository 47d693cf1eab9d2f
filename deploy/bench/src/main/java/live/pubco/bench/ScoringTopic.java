package live.pubco.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import live.pubco.local.Ports;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The enriched tracks on their topic, and how far the service has come with them. */
final class ScoringTopic implements AutoCloseable {

    private static final Topic TOPIC = Topics.TRACK_ENRICHED;

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final int schema;
    private long bytes;
    private long records;

    ScoringTopic(Ports ports) {
        Map<String, Object> broker = Map.of("bootstrap.servers", ports.bootstrapServers());
        admin = Admin.create(broker);
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                ports.bootstrapServers(),
                                // a new partition's leader may refuse a first batch that was
                                // overtaken, for good
                                "max.in.flight.requests.per.connection",
                                1,
                                "compression.type",
                                "lz4",
                                "linger.ms",
                                20,
                                "batch.size",
                                131_072),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        schema = schema(ports);
    }

    private static int schema(Ports ports) {
        String url =
                ports.registryUrl()
                        + "/apis/ccompat/v7/subjects/"
                        + TOPIC.subject()
                        + "/versions/latest";
        try (InputStream answer = URI.create(url).toURL().openStream()) {
            return new ObjectMapper().readTree(answer).path("id").asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One refresh of tracks with the numbers from 0. */
    void send(int tracks, int round) {
        List<Future<RecordMetadata>> written = new ArrayList<>();
        for (int number = 0; number < tracks; number++) {
            EnrichedTrack track = ScoringTracks.track(number, round);
            byte[] value = encoded(track);
            bytes += value.length;
            records++;
            written.add(
                    producer.send(
                            new ProducerRecord<>(
                                    TOPIC.name(), track.getTrackId().getBytes(UTF_8), value)));
        }
        written.forEach(ScoringTopic::get);
    }

    long bytesPerRecord() {
        return bytes / Math.max(1, records);
    }

    /** How many records the service has committed. */
    long done() {
        return get(
                        admin.listConsumerGroupOffsets(Topics.group(Topics.SCORING))
                                .partitionsToOffsetAndMetadata())
                .entrySet()
                .stream()
                .filter(offset -> offset.getKey().topic().equals(TOPIC.name()))
                .mapToLong(offset -> offset.getValue().offset())
                .sum();
    }

    /** How many records a topic has. */
    long count(Topic topic) {
        Map<TopicPartition, OffsetSpec> ends =
                get(admin.describeTopics(List.of(topic.name())).allTopicNames())
                        .get(topic.name())
                        .partitions()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        p -> new TopicPartition(topic.name(), p.partition()),
                                        p -> OffsetSpec.latest()));
        return get(admin.listOffsets(ends).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private byte[] encoded(EnrichedTrack track) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(4_096);
            out.write(0);
            out.write(ByteBuffer.allocate(4).putInt(schema).array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<EnrichedTrack>(EnrichedTrack.SCHEMA$, track.getSpecificData())
                    .write(track, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
