package live.pubco.phase.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import live.pubco.phase.upstream.Timer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** The partitions that are ours now, and the commits of their frontiers. */
final class Assignment<R> {

    private static final Logger LOG = Logger.getLogger(Assignment.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Timer timer;
    private final EngineListener listener;
    private final EngineSettings settings;
    private final Map<TopicPartition, PartitionState<R>> partitions = new HashMap<>();
    private long committedAt;

    Assignment(
            Consumer<byte[], byte[]> consumer,
            Timer timer,
            EngineListener listener,
            EngineSettings settings) {
        this.consumer = consumer;
        this.timer = timer;
        this.listener = listener;
        this.settings = settings;
        this.committedAt = timer.nanos();
    }

    void add(Collection<TopicPartition> assigned) {
        for (TopicPartition each : assigned) {
            long position = despiteWakeUps(() -> consumer.position(each));
            partitions.put(each, new PartitionState<>(each, position));
        }
        listener.assigned(partitions.size());
    }

    /** These are about to go: their part of what replicas share is given up before they are. */
    void leaving(int count) {
        listener.assigned(partitions.size() - count);
    }

    /** Closes the books of one assignment: what still finishes for it is ignored. */
    void forget(PartitionState<R> each) {
        each.close();
        partitions.remove(each.topicPartition, each);
    }

    PartitionState<R> of(TopicPartition partition) {
        return partitions.get(partition);
    }

    List<PartitionState<R>> among(Collection<TopicPartition> some) {
        return some.stream().map(partitions::get).filter(Objects::nonNull).toList();
    }

    List<PartitionState<R>> all() {
        return List.copyOf(partitions.values());
    }

    int size() {
        return partitions.size();
    }

    /**
     * Pauses all partitions where memory is used up, else those that hold their share of it: one
     * poll brings many records of few partitions, which are few keys.
     */
    void pauseOrResume(boolean usedUp) {
        int most = settings.bufferRecords();
        int share = most / Math.max(1, partitions.size());
        for (PartitionState<R> each : partitions.values()) {
            boolean wanted = usedUp || each.isFull(share, most);
            if (wanted != each.isPaused()) {
                Set<TopicPartition> one = Set.of(each.topicPartition);
                if (wanted) {
                    consumer.pause(one);
                } else {
                    consumer.resume(one);
                }
                each.paused(wanted);
            }
        }
    }

    /** When the oldest unfinished record came; null when there is none. */
    Instant oldest() {
        return partitions.values().stream()
                .map(PartitionState::oldest)
                .filter(Objects::nonNull)
                .map(entry -> entry.receivedAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Records that are not finished, received or not, as far as the consumer knows. */
    long lag() {
        return partitions.values().stream()
                .mapToLong(
                        each ->
                                consumer.currentLag(each.topicPartition).orElse(0)
                                        + each.position()
                                        - each.frontier())
                .sum();
    }

    void commitIfDue() {
        if (timer.nanos() - committedAt < settings.commitInterval().toNanos()) {
            return;
        }
        committedAt = timer.nanos();
        Map<TopicPartition, OffsetAndMetadata> moved = frontiers(partitions.values());
        if (!moved.isEmpty()) {
            consumer.commitAsync(moved, this::committed);
        }
    }

    void commitNow(List<PartitionState<R>> leaving) {
        Map<TopicPartition, OffsetAndMetadata> moved = frontiers(leaving);
        if (moved.isEmpty()) {
            return;
        }
        try {
            despiteWakeUps(
                    () -> {
                        consumer.commitSync(moved, settings.drainOnRevoke());
                        return moved;
                    });
        } catch (KafkaException failed) {
            // Whoever gets the partitions next repeats what was finished since the last commit.
            LOG.warnf("last commit failed: %s", failed.getMessage());
            listener.retried("commit");
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

    /** A wake-up meant for the poll may strike here instead; it strikes once. */
    private static <T> T despiteWakeUps(Supplier<T> action) {
        try {
            return action.get();
        } catch (WakeupException woken) {
            return despiteWakeUps(action);
        }
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
}
