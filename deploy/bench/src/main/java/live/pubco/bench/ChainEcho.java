package live.pubco.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Stands in for the five phases where they are not measured: sends every track back as it came. */
final class ChainEcho implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread thread = new Thread(this::run, "chain-echo");
    private volatile boolean closed;

    ChainEcho(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "group.id",
                                "bench.chain",
                                "auto.offset.reset",
                                "earliest",
                                "fetch.max.wait.ms",
                                50),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        consumer.subscribe(List.of(Topics.TRACK_DISCOVERED.name()));
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!closed) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                producer.send(
                        new ProducerRecord<>(
                                Topics.TRACK_ENRICHED.name(), record.key(), record.value()));
            }
        }
        consumer.close();
        producer.close();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
