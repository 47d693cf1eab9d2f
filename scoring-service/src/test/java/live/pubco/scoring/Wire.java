package live.pubco.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import live.pubco.schemas.OwnClasses;
import live.pubco.schemas.Topic;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics as a program sees them that knows the wire format and nothing of this service. */
public final class Wire implements AutoCloseable {

    private final String brokers;
    private final KafkaProducer<byte[], byte[]> producer;

    public Wire(String brokers) {
        this.brokers = brokers;
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", brokers),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    public void send(Topic topic, String key, SpecificRecord value) {
        send(new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), encoded(topic, value)));
    }

    public void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] encoded(Topic topic, SpecificRecord value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(0);
            bytes.write(ByteBuffer.allocate(4).putInt(StubRegistry.id(topic)).array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<SpecificRecord>(value.getSchema(), OwnClasses.MODEL)
                    .write(value, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first record of a key. */
    public ConsumerRecord<byte[], byte[]> next(String topic, String key) {
        return nextAfter(null, topic, key);
    }

    /** The first record of a key that stands behind another one of it. */
    public ConsumerRecord<byte[], byte[]> nextAfter(
            ConsumerRecord<byte[], byte[]> known, String topic, String key) {
        long from = known == null ? -1 : known.offset();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                brokers,
                                "group.id",
                                UUID.randomUUID().toString(),
                                "auto.offset.reset",
                                "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            Instant end = Instant.now().plusSeconds(60);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<byte[], byte[]> record :
                        consumer.poll(Duration.ofMillis(200))) {
                    if (record.key() != null
                            && new String(record.key(), UTF_8).equals(key)
                            && record.offset() > from) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("no record of " + key + " on " + topic);
    }

    public static <T extends SpecificRecord> T decoded(byte[] value, T empty) {
        try {
            SpecificDatumReader<T> reader =
                    new SpecificDatumReader<>(
                            empty.getSchema(), empty.getSchema(), OwnClasses.MODEL);
            return reader.read(
                    empty, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
