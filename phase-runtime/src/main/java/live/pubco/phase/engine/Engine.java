package live.pubco.phase.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import live.pubco.phase.upstream.Timer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads a topic, has its records worked on and commits how far they are finished. One thread owns
 * the consumer and all bookkeeping; the others only leave messages for it.
 */
public final class Engine<R, Q, A> {

    /** What the engine looks like from outside, as of its last turn. */
    public record State(
            long turnedAt,
            int partitions,
            int unfinished,
            int batches,
            Instant oldest,
            boolean paused) {}

    private static final Logger LOG = Logger.getLogger(Engine.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(100);
    private static final Duration BETWEEN_ERRORS = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final EngineSettings settings;
    private final Timer timer;
    private final EngineListener listener;
    private final Mailbox mailbox;
    private final Work<R, Q, A> work;
    private final Map<TopicPartition, PartitionState<R>> partitions = new HashMap<>();
    private volatile boolean stopping;
    private volatile State state;
    private boolean paused;
    private long committedAt;

    public Engine(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Stage<R, Q, A> stage,
            EngineSettings settings,
            Surroundings surroundings) {
        this.consumer = consumer;
        this.settings = settings;
        this.timer = surroundings.timer();
        this.listener = surroundings.listener();
        this.mailbox = new Mailbox(consumer::wakeup);
        Outlet outlet = new Outlet(producer, timer, surroundings.executor(), listener);
        this.work = new Work<>(stage, settings, surroundings, outlet, mailbox);
        this.committedAt = timer.nanos();
        this.state = new State(timer.nanos(), 0, 0, 0, null, false);
    }

    /** Runs until stopped, then drains, commits and leaves the group. */
    public void run() {
        start();
        try {
            while (!stopping) {
                turn();
            }
            drain(List.copyOf(partitions.values()), settings.drainOnStop());
        } finally {
            consumer.close(CloseOptions.timeout(settings.drainOnRevoke()));
        }
    }

    /** Asks the engine to stop; returns at once. */
    public void stop() {
        stopping = true;
        consumer.wakeup();
    }

    public State state() {
        return state;
    }

    void start() {
        consumer.subscribe(List.of(settings.input()), new Rebalances());
    }

    /** One turn of the loop. */
    void turn() {
        mailbox.drain();
        work.dispatch();
        commitIfDue();
        pauseOrResume();
        poll();
        state =
                new State(
                        timer.nanos(),
                        partitions.size(),
                        work.unfinished(),
                        work.batches(),
                        oldest(),
                        paused);
    }

    private void poll() {
        boolean mayWait = mailbox.sleep() && !stopping;
        long wait = mayWait ? Math.min(work.nanosUntilDispatch(), LONGEST_POLL.toNanos()) : 0;
        try {
            receive(consumer.poll(Duration.ofNanos(wait)));
        } catch (WakeupException woken) {
            LOG.trace("woken");
        } catch (RetriableException passing) {
            LOG.warnf("poll failed, trying again: %s", passing.getMessage());
            rest();
        } finally {
            mailbox.awake();
        }
    }

    private void receive(ConsumerRecords<byte[], byte[]> records) {
        records.forEach(
                record ->
                        work.take(
                                record,
                                partitions.get(
                                        new TopicPartition(record.topic(), record.partition()))));
        records.nextOffsets()
                .forEach((partition, next) -> partitions.get(partition).position(next.offset()));
    }

    private void pauseOrResume() {
        if (!paused && work.isAbove(1)) {
            consumer.pause(consumer.assignment());
            paused = true;
        } else if (paused && !work.isAbove(0.5)) {
            consumer.resume(consumer.assignment());
            paused = false;
        }
    }

    private void commitIfDue() {
        if (timer.nanos() - committedAt < settings.commitInterval().toNanos()) {
            return;
        }
        committedAt = timer.nanos();
        Map<TopicPartition, OffsetAndMetadata> moved = frontiers(partitions.values());
        if (!moved.isEmpty()) {
            consumer.commitAsync(moved, this::committed);
        }
    }

    /** A commit that failed leaves the frontier uncommitted, so the next one carries it again. */
    private void committed(Map<TopicPartition, OffsetAndMetadata> offsets, Exception failed) {
        if (failed != null) {
            listener.retried("commit");
            return;
        }
        offsets.forEach(
                (partition, offset) -> {
                    PartitionState<R> ours = partitions.get(partition);
                    if (ours != null) {
                        ours.committed(offset.offset());
                    }
                });
    }

    private Map<TopicPartition, OffsetAndMetadata> frontiers(Collection<PartitionState<R>> states) {
        Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
        for (PartitionState<R> each : states) {
            if (each.moved()) {
                moved.put(each.topicPartition, new OffsetAndMetadata(each.frontier()));
            }
        }
        return moved;
    }

    /**
     * Lets what is in flight finish for a while, commits, and closes the books of these partitions.
     */
    private void drain(List<PartitionState<R>> leaving, Duration most) {
        leaving.forEach(PartitionState::drain);
        long deadline = timer.nanos() + most.toNanos();
        try {
            while (leaving.stream().anyMatch(each -> each.inFlight() > 0)
                    && deadline - timer.nanos() > 0) {
                mailbox.await(timer, Duration.ofNanos(deadline - timer.nanos()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        commitNow(leaving);
        leaving.forEach(this::forget);
    }

    private void commitNow(List<PartitionState<R>> leaving) {
        Map<TopicPartition, OffsetAndMetadata> moved = frontiers(leaving);
        if (moved.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(moved, settings.drainOnRevoke());
        } catch (KafkaException failed) {
            // Whoever gets the partitions next repeats what was finished since the last commit.
            LOG.warnf("last commit failed: %s", failed.getMessage());
            listener.retried("commit");
        }
    }

    private void forget(PartitionState<R> each) {
        each.close();
        partitions.remove(each.topicPartition, each);
    }

    private Instant oldest() {
        return partitions.values().stream()
                .map(PartitionState::oldest)
                .filter(Objects::nonNull)
                .map(entry -> entry.receivedAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private void rest() {
        try {
            mailbox.await(timer, BETWEEN_ERRORS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** Comes within {@code poll}, so on the owner thread. */
    private final class Rebalances implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            assigned.forEach(
                    each ->
                            partitions.put(
                                    each, new PartitionState<>(each, consumer.position(each))));
            if (paused) {
                consumer.pause(assigned);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            drain(ours(revoked), settings.drainOnRevoke());
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            ours(lost).forEach(Engine.this::forget);
        }

        private List<PartitionState<R>> ours(Collection<TopicPartition> some) {
            return some.stream().map(partitions::get).filter(Objects::nonNull).toList();
        }
    }
}
