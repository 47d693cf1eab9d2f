package live.pubco.phase.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import live.pubco.phase.VirtualTimer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When questions leave, and with whom; {@link Simulation#settings()} says batches of three. */
class BatchesTest {

    private static final TopicPartition PARTITION = new TopicPartition(Simulation.INPUT, 0);
    private static final Batching BATCHING = Simulation.settings().batching();

    private final VirtualTimer timer = new VirtualTimer();
    private final FlakyConsumer consumer = new FlakyConsumer();
    private final List<Set<String>> asked = new ArrayList<>();
    private final List<UniEmitter<? super Map<String, String>>> upstream = new ArrayList<>();
    private final Engine<String, String, String> engine =
            new Engine<>(
                    consumer,
                    new MockProducer<>(
                            true, null, new ByteArraySerializer(), new ByteArraySerializer()),
                    stage(),
                    Simulation.settings(),
                    new Surroundings(timer, Runnable::run, EngineListener.NONE, Tracer.NONE));
    private long offset;

    @BeforeEach
    void assign() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        engine.start();
        consumer.rebalance(List.of(PARTITION));
    }

    @Test
    void theFirstQuestionWaitsALittleForOthers() {
        come("a");
        pass(BATCHING.linger().minusMillis(5));
        come("b");
        assertThat(asked).isEmpty();

        pass(Duration.ofMillis(5));
        assertThat(asked).containsExactly(Set.of("a", "b"));
    }

    @Test
    void aFullBatchLeavesAtOnce() {
        come("a", "b", "c");

        assertThat(asked).containsExactly(Set.of("a", "b", "c"));
    }

    @Test
    void whileABatchThatWasNotFullIsUnderWayTheNextOneFills() {
        come("a");
        pass(BATCHING.linger());
        come("b");
        pass(BATCHING.linger().multipliedBy(2));
        come("c");
        assertThat(asked).containsExactly(Set.of("a"));

        come("d");
        assertThat(asked).containsExactly(Set.of("a"), Set.of("b", "c", "d"));
    }

    @Test
    void itLeavesPartFilledWhenTheOneBeforeItIsBack() {
        come("a");
        pass(BATCHING.linger());
        come("b");
        pass(BATCHING.linger());
        answer(0);

        assertThat(asked).containsExactly(Set.of("a"), Set.of("b"));
    }

    @Test
    void itDoesNotWaitLongerThanItsPatience() {
        come("a");
        pass(BATCHING.linger());
        come("b");
        pass(BATCHING.patience().minusMillis(5));
        assertThat(asked).hasSize(1);

        pass(Duration.ofMillis(5));
        assertThat(asked).containsExactly(Set.of("a"), Set.of("b"));
    }

    @Test
    void behindFullBatchesNothingWaitsLonger() {
        come("a", "b", "c", "d");
        pass(BATCHING.linger());

        assertThat(asked).containsExactly(Set.of("a", "b", "c"), Set.of("d"));
    }

    @Test
    void whatHasGatheredForAPartitionThatLeavesIsNotAsked() {
        come("a");
        consumer.rebalance(List.of());
        pass(BATCHING.patience());

        assertThat(asked).isEmpty();
        assertThat(engine.look().unfinished()).isZero();
    }

    @Test
    void patienceIsNotShorterThanTheWaitForOthers() {
        Duration second = Duration.ofSeconds(1);
        Duration less = Duration.ofMillis(999);

        assertThatThrownBy(() -> new Batching(2, second, less))
                .hasMessageContaining("batch-patience");
    }

    private void come(String... questions) {
        for (String question : questions) {
            byte[] value = ("ask:" + question + ":p0").getBytes(UTF_8);
            consumer.addRecord(
                    new ConsumerRecord<>(
                            Simulation.INPUT, 0, offset++, question.getBytes(UTF_8), value));
        }
        turns();
    }

    private void pass(Duration time) {
        timer.advance(time);
        turns();
    }

    private void answer(int batch) {
        Map<String, String> answers = new HashMap<>();
        asked.get(batch).forEach(question -> answers.put(question, "answer"));
        upstream.get(batch).complete(answers);
        turns();
    }

    private void turns() {
        engine.turn();
        engine.turn();
    }

    /** Its questions are answered when the test says so. */
    private SimulatedStage stage() {
        SimulatedStage stage =
                new SimulatedStage(new Random(1), timer) {
                    @Override
                    public Uni<Map<String, String>> ask(Set<String> questions) {
                        asked.add(new TreeSet<>(questions));
                        return Uni.createFrom().emitter(upstream::add);
                    }
                };
        stage.calm = true;
        return stage;
    }
}
