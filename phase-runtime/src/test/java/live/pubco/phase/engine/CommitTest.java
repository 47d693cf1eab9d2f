package live.pubco.phase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import live.pubco.phase.VirtualTimer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitTest {

    private static final TopicPartition PARTITION = new TopicPartition(Simulation.INPUT, 0);

    private final VirtualTimer timer = new VirtualTimer();
    private final FlakyConsumer consumer = new FlakyConsumer();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Engine<String, String, String> engine =
            new Engine<>(
                    consumer,
                    producer,
                    new SimulatedStage(new Random(1), timer),
                    Simulation.settings(),
                    new Surroundings(timer, Runnable::run, EngineListener.NONE, Tracer.NONE));

    @BeforeEach
    void assign() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 7L));
        engine.start();
        consumer.rebalance(List.of(PARTITION));
    }

    @Test
    void commitsWhereItStartedThoughNothingCame() {
        turnAfter(Duration.ofMillis(600));

        assertThat(consumer.committedOffsets).containsEntry(PARTITION, 7L);
    }

    @Test
    void carriesAFailedCommitAgain() {
        consumer.failNextCommit = true;
        turnAfter(Duration.ofMillis(600));
        assertThat(consumer.committedOffsets).isEmpty();

        turnAfter(Duration.ofMillis(600));
        assertThat(consumer.committedOffsets).containsEntry(PARTITION, 7L);
    }

    @Test
    void commitsNothingOnceThePartitionIsLost() {
        consumer.lose();
        turnAfter(Duration.ofMillis(600));

        assertThat(consumer.committedOffsets).isEmpty();
    }

    @Test
    void takesAPartitionThoughAWakeUpStrikesMeanwhile() {
        TopicPartition other = new TopicPartition(Simulation.INPUT, 1);
        consumer.updateBeginningOffsets(Map.of(other, 3L));
        consumer.wakeUpAtNextPosition = true;
        consumer.rebalance(List.of(PARTITION, other));
        turnAfter(Duration.ofMillis(600));

        assertThat(consumer.committedOffsets).containsEntry(other, 3L);
    }

    private void turnAfter(Duration time) {
        timer.advance(time);
        engine.turn();
    }
}
