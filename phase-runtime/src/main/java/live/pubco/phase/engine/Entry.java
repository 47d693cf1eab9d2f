package live.pubco.phase.engine;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A received record on its way through the engine; belongs to the owner thread. */
final class Entry<R> {

    final ConsumerRecord<byte[], byte[]> source;
    final PartitionState<R> partition;
    final Instant receivedAt;
    final Object key;
    R record;
    boolean inFlight;
    boolean finished;

    Entry(ConsumerRecord<byte[], byte[]> source, PartitionState<R> partition, Instant receivedAt) {
        this.source = source;
        this.partition = partition;
        this.receivedAt = receivedAt;
        // A record without a key has no order to keep: it is its own key.
        this.key = source.key() == null ? this : ByteBuffer.wrap(source.key());
    }

    int bytes() {
        return Math.max(0, source.serializedKeySize()) + Math.max(0, source.serializedValueSize());
    }
}
