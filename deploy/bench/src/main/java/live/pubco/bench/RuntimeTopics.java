package live.pubco.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics on both sides of the peers. */
final class RuntimeTopics {

    private static final int KEYS = 1_000;
    private static final int VALUE_BYTES = 256;

    private RuntimeTopics() {}

    static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            List<NewTopic> topics =
                    Stream.of(RuntimeJob.INPUT, RuntimeJob.OUTPUT)
                            .map(name -> new NewTopic(name, RuntimeJob.PARTITIONS, (short) 1))
                            .toList();
            admin.createTopics(topics).all().get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void fill(String bootstrapServers, long records) {
        Random random = new Random(1);
        try (KafkaProducer<byte[], byte[]> producer = producer(bootstrapServers)) {
            for (long i = 0; i < records; i++) {
                producer.send(record(random.nextInt(KEYS), i));
            }
        }
    }

    static ProducerRecord<byte[], byte[]> record(int key, long number) {
        StringBuilder value = new StringBuilder("number ").append(number);
        while (value.length() < VALUE_BYTES) {
            value.append(' ').append(Long.toString(number * 31 + value.length(), 36));
        }
        return new ProducerRecord<>(
                RuntimeJob.INPUT,
                ("key-" + key).getBytes(UTF_8),
                value.substring(0, VALUE_BYTES).getBytes(UTF_8));
    }

    static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "linger.ms",
                        0,
                        "compression.type",
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
