package live.pubco.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import live.pubco.schemas.Topic;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Everything that is written to some topics, from their beginning on and as soon as it is there.
 */
final class TopicLog implements AutoCloseable {
    private static final int WIRE_HEADER = 5;

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader = new Thread(this::read, "topic-log");
    private volatile boolean closed;

    /** A record and when it was seen here. */
    record Entry(
            String topic, String key, byte[] value, long writtenAt, long seenAt, String eventId) {
        /** Written with the schema of this build, so the registry need not be asked. */
        <T extends SpecificRecord> T as(Class<T> type) {
            SpecificDatumReader<T> reader =
                    new SpecificDatumReader<>(SpecificData.get().getSchema(type));
            try {
                return reader.read(
                        null,
                        DecoderFactory.get()
                                .binaryDecoder(
                                        value, WIRE_HEADER, value.length - WIRE_HEADER, null));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    TopicLog(String bootstrapServers, Topic... topics) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 50),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                Stream.of(topics)
                        .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        while (!closed) {
            List<Entry> more = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                more.add(entry(record));
            }
            if (!more.isEmpty()) {
                entries.addAll(more);
            }
        }
        consumer.close();
    }

    private static Entry entry(ConsumerRecord<byte[], byte[]> record) {
        var id = record.headers().lastHeader("ce_id");
        return new Entry(
                record.topic(),
                new String(record.key(), StandardCharsets.UTF_8),
                record.value(),
                record.timestamp(),
                System.currentTimeMillis(),
                id == null ? "" : new String(id.value(), StandardCharsets.UTF_8));
    }

    /** What has been seen of a topic between two {@link #size}s. */
    Stream<Entry> of(Topic topic, int from, int to) {
        return entries.stream()
                .skip(from)
                .limit(to - from)
                .filter(e -> e.topic().equals(topic.name()));
    }

    /** What has been seen so far of a topic, from an earlier {@link #size} on. */
    Stream<Entry> of(Topic topic, int from) {
        return of(topic, from, size());
    }

    Stream<Entry> of(Topic topic) {
        return of(topic, 0);
    }

    int size() {
        return entries.size();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
