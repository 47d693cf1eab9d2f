package live.pubco.scoring.sink;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Commits a position for partitions that have none, so that lag is defined before the first record.
 */
@ApplicationScoped
@Identifier("committed-from-the-start")
class CommittedFromTheStart implements KafkaConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> known =
                consumer.committed(new HashSet<>(partitions));
        Map<TopicPartition, OffsetAndMetadata> missing = new HashMap<>();
        for (TopicPartition partition : partitions) {
            if (known.get(partition) == null) {
                missing.put(partition, new OffsetAndMetadata(consumer.position(partition)));
            }
        }
        if (!missing.isEmpty()) {
            consumer.commitSync(missing);
        }
    }
}
