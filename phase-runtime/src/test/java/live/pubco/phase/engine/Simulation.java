package live.pubco.phase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import live.pubco.phase.VirtualTimer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One engine between a mocked consumer and producer, with a seeded scheduler that decides in which
 * order workers run, calls return, the broker acknowledges, partitions move and time passes. Checks
 * the invariants at every step.
 */
final class Simulation {

    static final String INPUT = "in";
    static final String DEAD = "dead";
    private static final int PARTITIONS = 3;
    private static final int BUFFER = 12;
    private static final int MAX_POLL = 8;
    private static final int LONGEST_CALM = 400;

    private final Random random;
    private final VirtualTimer timer = new VirtualTimer();
    private final List<Runnable> workers = new ArrayList<>();
    private final SimulatedStage stage;
    private final FlakyConsumer consumer = new FlakyConsumer();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Map<TopicPartition, TreeMap<Long, ConsumerRecord<byte[], byte[]>>> log =
            new HashMap<>();
    private final Map<TopicPartition, Set<Long>> acknowledged = new HashMap<>();
    private final Engine<String, String, String> engine;
    private int seenSends;

    Simulation(long seed) {
        random = new Random(seed);
        stage = new SimulatedStage(random, timer);
        consumer.setMaxPollRecords(MAX_POLL);
        Executor executor = workers::add;
        engine =
                new Engine<>(
                        consumer,
                        producer,
                        stage,
                        settings(),
                        new Surroundings(timer, executor, EngineListener.NONE, Tracer.NONE));
        write();
    }

    /** Random steps, then calm weather in which everything must come to its end. */
    void run(int steps) {
        engine.start();
        assign(partitions());
        for (int i = 0; i < steps; i++) {
            step();
            check();
        }
        calm();
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> engine.turn();
            case 4, 5 -> work();
            case 6, 7 -> acknowledge();
            case 8 -> timer.advance(Duration.ofMillis(random.nextInt(700)));
            case 9 -> rebalance();
            case 10 -> consumer.failNextCommit = random.nextInt(4) == 0;
            default -> lose();
        }
    }

    private void work() {
        if (!workers.isEmpty()) {
            workers.remove(random.nextInt(workers.size())).run();
        }
    }

    private void acknowledge() {
        RuntimeException failure =
                stage.calm || random.nextInt(10) > 0 ? null : new TimeoutException("slow");
        noteSends();
        boolean any = failure == null ? completeNext() : errorNext(failure);
        if (!any) {
            engine.turn();
        }
    }

    private final List<ProducerRecord<byte[], byte[]>> pending = new ArrayList<>();

    private void noteSends() {
        List<ProducerRecord<byte[], byte[]>> sent = producer.history();
        pending.addAll(sent.subList(seenSends, sent.size()));
        seenSends = sent.size();
    }

    private boolean completeNext() {
        if (pending.isEmpty()) {
            return false;
        }
        ProducerRecord<byte[], byte[]> next = pending.remove(0);
        if (next.topic().equals(DEAD) || !stage.isTooLarge(next)) {
            arrived(next);
            return producer.completeNext();
        }
        return producer.errorNext(new RecordTooLargeException("too large"));
    }

    private boolean errorNext(RuntimeException failure) {
        if (pending.isEmpty()) {
            return false;
        }
        pending.remove(0);
        return producer.errorNext(failure);
    }

    private void arrived(ProducerRecord<byte[], byte[]> record) {
        TopicPartition partition = SimulatedStage.sourcePartition(record);
        long offset = SimulatedStage.sourceOffset(record);
        for (ConsumerRecord<byte[], byte[]> earlier : log.get(partition).headMap(offset).values()) {
            if (Arrays.equals(earlier.key(), record.key())) {
                assertThat(acknowledged.get(partition))
                        .as("no record overtakes an earlier one of its key")
                        .contains(earlier.offset());
            }
        }
        acknowledged.get(partition).add(offset);
    }

    private void rebalance() {
        if (random.nextInt(4) == 0) {
            List<TopicPartition> some =
                    partitions().stream().filter(each -> random.nextBoolean()).toList();
            assign(some);
        }
    }

    private void lose() {
        if (random.nextInt(8) == 0) {
            consumer.lose();
            assign(List.of());
            assign(partitions());
        }
    }

    /**
     * The mock forgets its records on a rebalance: they are offered again from the committed
     * position.
     */
    private void assign(List<TopicPartition> assignment) {
        consumer.rebalance(assignment);
        for (TopicPartition each : assignment) {
            log.get(each).tailMap(consumer.position(each)).values().forEach(consumer::addRecord);
        }
    }

    private void check() {
        require(stage.askedTwiceAtOnce.isEmpty(), "one call per question at a time");
        require(engine.look().unfinished() <= BUFFER + MAX_POLL, "memory is bounded");
        consumer.committedOffsets.forEach(
                (partition, offset) ->
                        require(
                                acknowledged
                                        .get(partition)
                                        .containsAll(log.get(partition).headMap(offset).keySet()),
                                "nothing is committed before it is acknowledged"));
    }

    /** Plain, because it is asked millions of times. */
    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private void calm() {
        stage.calm = true;
        consumer.failNextCommit = false;
        if (random.nextBoolean()) {
            assign(List.of());
        }
        assign(partitions());
        for (int i = 0; i < LONGEST_CALM && !isThrough(); i++) {
            engine.turn();
            while (!workers.isEmpty()) {
                work();
            }
            acknowledge();
            acknowledge();
            timer.advance(Duration.ofMillis(200));
            check();
        }
        for (TopicPartition each : partitions()) {
            assertThat(acknowledged.get(each))
                    .as("nothing is lost")
                    .isEqualTo(log.get(each).keySet());
            assertThat(consumer.committedOffsets.getOrDefault(each, 0L))
                    .as("the frontier reaches the end")
                    .isEqualTo(end(each));
        }
        assertThat(engine.look().unfinished()).isZero();
    }

    private boolean isThrough() {
        return engine.look().unfinished() == 0
                && partitions().stream()
                        .allMatch(
                                each ->
                                        consumer.committedOffsets.getOrDefault(each, 0L)
                                                == end(each));
    }

    private long end(TopicPartition partition) {
        return log.get(partition).isEmpty() ? 0 : log.get(partition).lastKey() + 1;
    }

    private void write() {
        for (TopicPartition each : partitions()) {
            TreeMap<Long, ConsumerRecord<byte[], byte[]>> records = new TreeMap<>();
            long offset = random.nextInt(3);
            int count = 5 + random.nextInt(15);
            for (int i = 0; i < count; i++) {
                records.put(offset, stage.record(each, offset));
                offset += 1 + (random.nextInt(4) == 0 ? random.nextInt(5) : 0);
            }
            log.put(each, records);
            acknowledged.put(each, new HashSet<>());
        }
        Map<TopicPartition, Long> start = new HashMap<>();
        partitions().forEach(each -> start.put(each, 0L));
        consumer.updateBeginningOffsets(start);
    }

    private static List<TopicPartition> partitions() {
        List<TopicPartition> all = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            all.add(new TopicPartition(INPUT, i));
        }
        all.sort(Comparator.comparing(TopicPartition::partition));
        return all;
    }

    static EngineSettings settings() {
        return new EngineSettings(
                INPUT,
                DEAD,
                new Batching(3, Duration.ofMillis(20), Duration.ofMillis(80)),
                2,
                Duration.ofMinutes(1),
                BUFFER,
                1_000_000,
                100,
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));
    }
}
