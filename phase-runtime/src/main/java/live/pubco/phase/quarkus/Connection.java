package live.pubco.phase.quarkus;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import live.pubco.schemas.Link;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka clients set up the way the engine needs them. */
@Singleton
class Connection {

    private static final Duration NEVER = Duration.ofMillis(Integer.MAX_VALUE);

    private final Map<String, Object> broker;
    private final String instance = UUID.randomUUID().toString().substring(0, 8);

    /**
     * @param broker everything configured as {@code kafka.*}: addresses, encryption, credentials
     */
    Connection(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /**
     * Reads from the start of the topic where the group has no offset; the engine commits by
     * itself.
     */
    KafkaConsumer<byte[], byte[]> consumer(Link link) {
        Map<String, Object> configuration = common(link);
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, link.group());
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        configuration.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return new KafkaConsumer<>(
                configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Every record is acknowledged by all replicas and sent at once; a broker that is away is
     * waited for.
     */
    KafkaProducer<byte[], byte[]> producer(Link link) {
        Map<String, Object> configuration = common(link);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) NEVER.toMillis());
        return new KafkaProducer<>(
                configuration, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> common(Link link) {
        Map<String, Object> configuration = new HashMap<>(broker);
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, link.service() + "-" + instance);
        return configuration;
    }
}
