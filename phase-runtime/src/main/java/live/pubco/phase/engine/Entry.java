package live.pubco.phase.engine;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A received record on its way through the engine; belongs to the owner thread. */
final class Entry<R> {

    /** The objects around a record's bytes. */
    private static final int FRAME = 512;

    /** A record that was read takes about this many times its bytes. */
    private static final int READ = 5;

    final PartitionState<R> partition;
    final Instant receivedAt;
    final Object key;

    /** The memory it takes from the moment it is received. */
    final long bytes;

    ConsumerRecord<byte[], byte[]> source;
    Tracer.Span span = Tracer.Span.NONE;
    R record;
    Entry<R> next;
    boolean inFlight;
    boolean finished;

    Entry(ConsumerRecord<byte[], byte[]> source, PartitionState<R> partition, Instant receivedAt) {
        this.source = source;
        this.partition = partition;
        this.receivedAt = receivedAt;
        // A record without a key has no order to keep: it is its own key.
        this.key = source.key() == null ? this : ByteBuffer.wrap(source.key());
        this.bytes = FRAME + size(source.key()) + (1L + READ) * size(source.value()) + headers();
    }

    /** It is over: only its place in the partition is still of use. */
    void release() {
        source = null;
        record = null;
        next = null;
    }

    private long headers() {
        long sum = 0;
        for (Header header : source.headers()) {
            sum += header.key().length() + size(header.value());
        }
        return sum;
    }

    private static int size(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
