package live.pubco.phase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PartitionStateTest {

    private final PartitionState<String> partition =
            new PartitionState<>(new TopicPartition("in", 0), 5);

    @Test
    void standsAtTheLowestUnfinishedOffset() {
        Entry<String> first = received(5);
        Entry<String> second = received(9);
        partition.position(10);
        partition.finished(second);

        assertThat(partition.frontier()).isEqualTo(5);
        partition.finished(first);
        assertThat(partition.frontier()).isEqualTo(10);
    }

    @Test
    void followsTheConsumerOverGapsWhenAllIsFinished() {
        Entry<String> only = received(5);
        partition.position(42);
        partition.finished(only);

        assertThat(partition.frontier()).isEqualTo(42);
    }

    @Test
    void isMovedUntilTheCommitCameThrough() {
        assertThat(partition.moved()).isTrue();
        partition.committed(5);
        assertThat(partition.moved()).isFalse();
        partition.position(6);
        assertThat(partition.moved()).isTrue();
    }

    @Test
    void isFullAtItsShareAndUntilHalfOfItIsFinished() {
        List<Entry<String>> entries = IntStream.range(5, 9).mapToObj(this::received).toList();
        assertThat(partition.isFull(4, 100)).isTrue();
        partition.paused(true);
        partition.finished(entries.get(3));
        partition.finished(entries.get(2));
        assertThat(partition.isFull(4, 100)).isTrue();

        partition.finished(entries.get(1));
        assertThat(partition.isFull(4, 100)).isFalse();
    }

    @Test
    void isFullWhereOneRecordHoldsBackManyFinishedOnes() {
        List<Entry<String>> entries = IntStream.range(5, 15).mapToObj(this::received).toList();
        entries.subList(1, 10).forEach(partition::finished);
        assertThat(partition.isFull(4, 10)).isTrue();

        partition.finished(entries.get(0));
        assertThat(partition.isFull(4, 10)).isFalse();
    }

    private Entry<String> received(long offset) {
        Entry<String> entry =
                new Entry<>(
                        new ConsumerRecord<>("in", 0, offset, new byte[0], new byte[0]),
                        partition,
                        Instant.EPOCH);
        partition.received(entry);
        return entry;
    }
}
