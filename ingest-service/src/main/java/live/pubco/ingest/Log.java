package live.pubco.ingest;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Where records go out; something is written when the broker has acknowledged it, not before. */
@ApplicationScoped
class Log {

    /**
     * Before compression; a listing of ten thousand entries stays below it, and compressed below
     * the broker's usual limit of 1 MiB. The codec is the one that every broker has built in.
     */
    private static final int MAX_REQUEST = 8 * 1024 * 1024;

    /** A value and where it belongs. */
    record Entry(Topic topic, String key, SpecificRecord value, Trace trace) {}

    private final Producer<byte[], byte[]> producer;
    private final Codec codec;

    @Inject
    Log(@Identifier("default-kafka-broker") Map<String, Object> broker, Codec codec) {
        this(
                new KafkaProducer<>(
                        settings(broker), new ByteArraySerializer(), new ByteArraySerializer()),
                codec);
    }

    Log(Producer<byte[], byte[]> producer, Codec codec) {
        this.producer = producer;
        this.codec = codec;
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(
                ProducerConfig.CLIENT_ID_CONFIG, "ingest-service-" + ProcessHandle.current().pid());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, 1);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
        return settings;
    }

    Uni<RecordMetadata> write(Entry entry) {
        return onWorker(Uni.createFrom().deferred(() -> send(record(entry))));
    }

    /** Writes all, in order per key; sent together so that they travel in batches. */
    Uni<Void> writeAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return onWorker(
                Uni.createFrom()
                        .deferred(
                                () ->
                                        Uni.join()
                                                .all(
                                                        entries.stream()
                                                                .map(e -> sent(record(e)))
                                                                .toList())
                                                .andFailFast()
                                                .replaceWithVoid()));
    }

    Uni<RecordMetadata> writeRaw(ProducerRecord<byte[], byte[]> record) {
        return onWorker(Uni.createFrom().deferred(() -> send(record)));
    }

    private ProducerRecord<byte[], byte[]> record(Entry entry) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(
                        entry.topic().name(),
                        entry.key().getBytes(StandardCharsets.UTF_8),
                        codec.encode(entry.topic(), entry.value()));
        entry.trace().writeTo(record.headers());
        return record;
    }

    /** Sends at once, whether anybody has subscribed yet or not. */
    private Uni<RecordMetadata> sent(ProducerRecord<byte[], byte[]> record) {
        Uni<RecordMetadata> sending = send(record).memoize().indefinitely();
        sending.subscribe().with(done -> {}, failed -> {});
        return sending;
    }

    private Uni<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        return Uni.createFrom()
                .emitter(
                        emitter ->
                                producer.send(
                                        record,
                                        (metadata, thrown) -> {
                                            if (thrown == null) {
                                                emitter.complete(metadata);
                                            } else {
                                                emitter.fail(thrown);
                                            }
                                        }));
    }

    /** The first encoding of a type asks the registry and a full buffer makes a send wait. */
    private static <T> Uni<T> onWorker(Uni<T> work) {
        return work.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
