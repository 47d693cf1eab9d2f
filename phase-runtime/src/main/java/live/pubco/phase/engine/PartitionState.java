package live.pubco.phase.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.TopicPartition;

/**
 * One assignment of one partition: what was received, in order, and how far it is finished. An
 * object lives from assign to revoke, so its identity is the epoch: what finishes after it was
 * closed touches no later assignment.
 */
final class PartitionState<R> {

    final TopicPartition topicPartition;
    private final Deque<Entry<R>> received = new ArrayDeque<>();
    private long committed = -1;
    private int unfinished;
    private int inFlight;
    private long position;
    private boolean paused;
    private boolean draining;
    private boolean closed;

    PartitionState(TopicPartition topicPartition, long position) {
        this.topicPartition = topicPartition;
        this.position = position;
    }

    /** The consumer will read here next. */
    void position(long next) {
        position = next;
    }

    long position() {
        return position;
    }

    void received(Entry<R> entry) {
        received.addLast(entry);
        unfinished++;
    }

    void started(Entry<R> entry) {
        if (!entry.inFlight) {
            entry.inFlight = true;
            inFlight++;
        }
    }

    void finished(Entry<R> entry) {
        if (entry.inFlight) {
            entry.inFlight = false;
            inFlight--;
        }
        entry.finished = true;
        unfinished--;
        while (!received.isEmpty() && received.peekFirst().finished) {
            received.removeFirst();
        }
    }

    /**
     * The lowest unfinished received offset; the consumer's own position where all is finished,
     * which is right over gaps.
     */
    long frontier() {
        return received.isEmpty() ? position : received.peekFirst().source.offset();
    }

    Entry<R> oldest() {
        return received.peekFirst();
    }

    int inFlight() {
        return inFlight;
    }

    boolean moved() {
        return frontier() != committed;
    }

    void committed(long offset) {
        committed = offset;
    }

    /**
     * Whether no more is wanted for now: it holds its share of what may be unfinished, or, once
     * paused, more than half of it; or an unfinished record holds the frontier back by far.
     */
    boolean isFull(int share, int span) {
        return unfinished >= Math.max(1, paused ? share / 2 : share) || received.size() >= span;
    }

    boolean isPaused() {
        return paused;
    }

    void paused(boolean now) {
        paused = now;
    }

    /** Nothing new is begun; what is in flight may finish. */
    void drain() {
        draining = true;
    }

    void close() {
        draining = true;
        closed = true;
    }

    boolean isOpen() {
        return !draining;
    }

    boolean isClosed() {
        return closed;
    }
}
