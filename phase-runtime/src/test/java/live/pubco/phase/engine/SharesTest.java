package live.pubco.phase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import live.pubco.phase.VirtualTimer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final TopicPartition LONG = new TopicPartition(Simulation.INPUT, 0);
    private static final TopicPartition SHORT = new TopicPartition(Simulation.INPUT, 1);

    private final VirtualTimer timer = new VirtualTimer();
    private final List<Runnable> workers = new ArrayList<>();
    private final SimulatedStage stage = new SimulatedStage(new Random(1), timer);
    private final FlakyConsumer consumer = new FlakyConsumer();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Engine<String, String, String> engine =
            new Engine<>(
                    consumer,
                    producer,
                    stage,
                    Simulation.settings(),
                    new Surroundings(timer, workers::add, EngineListener.NONE, Tracer.NONE));

    @Test
    void aPartitionWithManyRecordsLeavesRoomForTheOthers() {
        consumer.updateBeginningOffsets(Map.of(LONG, 0L, SHORT, 0L));
        engine.start();
        consumer.rebalance(List.of(LONG, SHORT));
        consumer.setMaxPollRecords(2);
        for (long offset = 0; offset < 40; offset++) {
            consumer.addRecord(stage.record(LONG, offset));
        }
        turnOften();
        assertThat(consumer.paused()).containsExactly(LONG);

        consumer.addRecord(stage.record(SHORT, 0));
        turnOften();
        assertThat(consumer.position(SHORT)).isEqualTo(1);
        assertThat(engine.look().unfinished()).isLessThan(Simulation.settings().bufferRecords());
    }

    private void turnOften() {
        for (int i = 0; i < 20; i++) {
            timer.advance(Duration.ofMillis(2));
            engine.turn();
        }
    }
}
