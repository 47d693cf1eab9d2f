package live.pubco.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How long a record is on its way past an idle peer without a call: from before it is sent into the
 * input until another consumer has it from the output, so with the broker passed twice.
 */
final class RuntimeLatency {

    private static final int PER_SECOND = 200;
    private static final int KEYS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RuntimeJob job;
    private final int warmUp;
    private final int count;
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final List<Double> millis = new ArrayList<>();

    /**
     * @param warmUp records before those that are measured
     * @param count records that are measured
     */
    RuntimeLatency(RuntimeJob job, int warmUp, int count) {
        this.job = job;
        this.warmUp = warmUp;
        this.count = count;
    }

    /** The milliseconds of every measured record. */
    Sample measure() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(reading());
                KafkaProducer<byte[], byte[]> producer =
                        RuntimeTopics.producer(job.bootstrapServers())) {
            consumer.subscribe(List.of(RuntimeJob.OUTPUT));
            knock(consumer, producer);
            Thread sender = new Thread(() -> send(producer), "sender");
            sender.start();
            for (int seen = 0; seen < warmUp + count; ) {
                seen += receive(consumer, seen >= warmUp);
            }
        }
        return Sample.of(millis);
    }

    /** Until the peer and the reader are there, and what the peer found in the input is through. */
    private void knock(
            KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int tries = 0;
        do {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("nothing comes through");
            }
            send(producer, tries++);
        } while (!isThrough(consumer));
        sentAt.clear();
    }

    private boolean isThrough(KafkaConsumer<byte[], byte[]> consumer) {
        long deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        int arrived = 0;
        while (arrived == 0 && System.nanoTime() - deadline < 0) {
            arrived = receive(consumer, false);
        }
        return arrived > 0;
    }

    private int receive(KafkaConsumer<byte[], byte[]> consumer, boolean measured) {
        int arrived = 0;
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
            arrived += arrived(new String(each.value(), UTF_8), measured);
        }
        return arrived;
    }

    private int arrived(String value, boolean measured) {
        Long sent = sentAt.remove(value);
        if (sent == null) {
            return 0;
        }
        if (measured) {
            millis.add((System.nanoTime() - sent) / 1e6);
        }
        return 1;
    }

    private void send(KafkaProducer<byte[], byte[]> producer) {
        long next = System.nanoTime();
        for (int i = 0; i < warmUp + count; i++) {
            send(producer, i);
            next += 1_000_000_000L / PER_SECOND;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, int number) {
        long now = System.nanoTime();
        ProducerRecord<byte[], byte[]> record = RuntimeTopics.record(number % KEYS, now);
        sentAt.put(new String(record.value(), UTF_8), now);
        producer.send(record);
    }

    private Map<String, Object> reading() {
        Map<String, Object> configuration = new HashMap<>(job.consumer());
        configuration.put("group.id", job.group() + "-reader");
        configuration.put("auto.offset.reset", "latest");
        return configuration;
    }
}
