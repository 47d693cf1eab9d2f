package live.pubco.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Counts what the broker acknowledged, whoever sent it. Kafka makes the object itself, so the count
 * belongs to the class.
 */
public final class RuntimeMeter implements ProducerInterceptor<Object, Object> {

    private static final AtomicLong ACKNOWLEDGED = new AtomicLong();

    static long acknowledged() {
        return ACKNOWLEDGED.get();
    }

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> record) {
        return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception failed) {
        if (failed == null) {
            ACKNOWLEDGED.incrementAndGet();
        }
    }

    @Override
    public void configure(Map<String, ?> configuration) {}

    @Override
    public void close() {}
}
