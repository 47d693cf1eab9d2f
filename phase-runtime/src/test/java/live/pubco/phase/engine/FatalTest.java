package live.pubco.phase.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import live.pubco.phase.VirtualTimer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class FatalTest {

    private static final TopicPartition PARTITION = new TopicPartition(Simulation.INPUT, 0);

    private final VirtualTimer timer = new VirtualTimer();
    private final FlakyConsumer consumer = new FlakyConsumer();
    private final SimulatedStage stage = new SimulatedStage(new Random(1), timer);
    private final Engine<String, String, String> engine =
            new Engine<>(
                    consumer,
                    new MockProducer<>(
                            true, null, new ByteArraySerializer(), new ByteArraySerializer()),
                    stage,
                    Simulation.settings(),
                    new Surroundings(timer, Runnable::run, EngineListener.NONE, Tracer.NONE));

    @Test
    void aWorkerThatFailsEndsTheEngineAndLeavesItsRecordUncommitted() {
        stage.calm = true;
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        engine.start();
        consumer.rebalance(List.of(PARTITION));
        consumer.addRecord(
                new ConsumerRecord<>(
                        Simulation.INPUT,
                        0,
                        0L,
                        "k".getBytes(UTF_8),
                        "fatal:q0:p0".getBytes(UTF_8)));

        assertThatThrownBy(this::turns).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(consumer.committedOffsets).doesNotContainEntry(PARTITION, 1L);
    }

    private void turns() {
        for (int i = 0; i < 10; i++) {
            engine.turn();
            timer.advance(Duration.ofMillis(600));
        }
    }
}
