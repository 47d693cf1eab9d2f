package live.pubco.ingest;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker with the topics that other systems meet, read record by record. */
final class DoorTopic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedKafkaBroker broker = new EmbeddedKafkaBroker().start();
    private final KafkaConsumer<byte[], byte[]> consumer;

    DoorTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            create(admin, Topics.PLAYLIST_ADDED);
            create(admin, Topics.PLAYLIST_REFRESHED);
        }
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", address()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(partitions());
        consumer.seekToBeginning(partitions());
        partitions().forEach(consumer::position);
    }

    String address() {
        return broker.getAdvertisedListeners().replaceAll("^.*://", "");
    }

    /** The one record that has come since the last one was taken. */
    ConsumerRecord<byte[], byte[]> next() {
        var records = consumer.poll(PATIENCE);
        if (records.count() != 1) {
            throw new AssertionError(records.count() + " records instead of one");
        }
        return records.iterator().next();
    }

    void publish(ProducerRecord<byte[], byte[]> record) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", address()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    @Override
    public void close() {
        consumer.close();
        broker.close();
    }

    /** On a busy machine the client may ask twice for what it has been given. */
    private static void create(Admin admin, Topic topic) throws Exception {
        try {
            admin.createTopics(List.of(created(topic))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static NewTopic created(Topic topic) {
        return new NewTopic(topic.name(), Topics.DEFAULT_PARTITIONS, (short) 1);
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, Topics.DEFAULT_PARTITIONS)
                .mapToObj(each -> new TopicPartition(Topics.PLAYLIST_ADDED.name(), each))
                .toList();
    }
}
