package live.pubco.phase.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * A consumer whose commits fail and whose wake-ups strike on demand, and that remembers which ones
 * came through.
 */
final class FlakyConsumer extends MockConsumer<byte[], byte[]> {

    final Map<TopicPartition, Long> committedOffsets = new HashMap<>();
    boolean failNextCommit;
    boolean wakeUpAtNextPosition;
    private ConsumerRebalanceListener listener;

    FlakyConsumer() {
        super("earliest");
    }

    @Override
    public synchronized void subscribe(
            Collection<String> topics, ConsumerRebalanceListener rebalances) {
        listener = rebalances;
        super.subscribe(topics, rebalances);
    }

    void lose() {
        listener.onPartitionsLost(assignment());
    }

    @Override
    public synchronized void commitAsync(
            Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
        if (failNextCommit) {
            failNextCommit = false;
            callback.onComplete(offsets, new KafkaException("commit failed"));
            return;
        }
        note(offsets);
        super.commitAsync(offsets, callback);
    }

    @Override
    public synchronized void commitSync(
            Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
        if (failNextCommit) {
            failNextCommit = false;
            throw new KafkaException("commit failed");
        }
        note(offsets);
        super.commitSync(offsets, timeout);
    }

    @Override
    public synchronized long position(TopicPartition partition) {
        if (wakeUpAtNextPosition) {
            wakeUpAtNextPosition = false;
            throw new WakeupException();
        }
        return super.position(partition);
    }

    private void note(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> committedOffsets.put(partition, offset.offset()));
    }
}
