package live.pubco.phase.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import live.pubco.phase.upstream.Timer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads a topic, has its records worked on and commits how far they are finished. One thread owns
 * the consumer and all bookkeeping; the others only leave messages for it.
 */
public final class Engine<R, Q, A> implements Loop {

    private static final Logger LOG = Logger.getLogger(Engine.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(100);
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration BETWEEN_ERRORS = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final EngineSettings settings;
    private final Timer timer;
    private final Mailbox mailbox;
    private final Work<R, Q, A> work;
    private final Assignment<R> assignment;
    private volatile boolean stopping;
    private volatile State state;
    private boolean usedUp;
    private long polledAt;

    public Engine(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Stage<R, Q, A> stage,
            EngineSettings settings,
            Surroundings surroundings) {
        this.consumer = consumer;
        this.settings = settings;
        this.timer = surroundings.timer();
        this.mailbox = new Mailbox(consumer::wakeup);
        Surroundings guarded = surroundings.with(guarded(surroundings.executor()));
        Outlet outlet = new Outlet(producer, timer, guarded.executor(), guarded.listener());
        this.work = new Work<>(stage, settings, guarded, outlet, mailbox);
        this.assignment = new Assignment<>(consumer, timer, surroundings.listener(), settings);
        this.state = new State(timer.nanos(), 0, 0, 0, 0, 0, null);
    }

    @Override
    public void run() {
        start();
        try {
            while (!stopping) {
                turn();
            }
            drain(assignment.all(), settings.drainOnStop());
        } finally {
            consumer.close(CloseOptions.timeout(settings.drainOnRevoke()));
        }
    }

    @Override
    public void stop() {
        stopping = true;
        consumer.wakeup();
    }

    @Override
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
        assignment.commitIfDue();
        pauseOrResume();
        boolean quiet = isQuiet();
        if (quiet || timer.nanos() - polledAt >= BETWEEN_POLLS.toNanos()) {
            poll(quiet ? LONGEST_POLL : Duration.ZERO);
        }
        if (timer.nanos() - state.turnedAt() >= BETWEEN_LOOKS.toNanos()) {
            state = look();
        }
    }

    State look() {
        return new State(
                timer.nanos(),
                assignment.size(),
                assignment.lag(),
                work.unfinished(),
                work.bytes(),
                work.batches(),
                assignment.oldest());
    }

    /**
     * What a worker throws in spite of all is no record's fault, and the record would wait for
     * ever: the engine ends instead, and whoever starts it again repeats what was not committed.
     */
    private Executor guarded(Executor workers) {
        return task ->
                workers.execute(
                        () -> {
                            try {
                                task.run();
                            } catch (Throwable fatal) {
                                mailbox.post(() -> end(fatal));
                            }
                        });
    }

    private static void end(Throwable fatal) {
        throw new IllegalStateException("a worker failed", fatal);
    }

    /** Being woken from a poll is dear, so what comes back soon is waited for outside of it. */
    private boolean isQuiet() {
        long most = Math.min(work.nanosUntilDispatch(), BETWEEN_POLLS.toNanos());
        return work.unfinished() == 0 || !mailbox.await(timer, Duration.ofNanos(most));
    }

    private void poll(Duration most) {
        boolean mayWait = !most.isZero() && !stopping && mailbox.sleep();
        long wait = mayWait ? Math.min(work.nanosUntilDispatch(), most.toNanos()) : 0;
        try {
            receive(consumer.poll(Duration.ofNanos(wait)));
        } catch (WakeupException woken) {
            LOG.trace("woken");
        } catch (RetriableException passing) {
            LOG.warnf("poll failed, trying again: %s", passing.getMessage());
            mailbox.await(timer, BETWEEN_ERRORS);
        } finally {
            mailbox.awake();
            polledAt = timer.nanos();
        }
    }

    private void receive(ConsumerRecords<byte[], byte[]> records) {
        Instant now = timer.now();
        for (TopicPartition partition : records.partitions()) {
            PartitionState<R> state = assignment.of(partition);
            records.records(partition).forEach(record -> work.take(record, state, now));
        }
        records.nextOffsets()
                .forEach((partition, next) -> assignment.of(partition).position(next.offset()));
    }

    private void pauseOrResume() {
        usedUp = work.fills(usedUp ? 0.5 : 1);
        assignment.pauseOrResume(usedUp);
    }

    /** Lets what is in flight finish for a while, commits, and closes the books. */
    private void drain(List<PartitionState<R>> leaving, Duration most) {
        mailbox.awake();
        assignment.leaving(leaving.size());
        leaving.forEach(PartitionState::drain);
        long deadline = timer.nanos() + most.toNanos();
        while (leaving.stream().anyMatch(each -> each.inFlight() > 0)
                && deadline - timer.nanos() > 0
                && !Thread.currentThread().isInterrupted()) {
            mailbox.await(timer, Duration.ofNanos(deadline - timer.nanos()));
            work.flush();
        }
        assignment.commitNow(leaving);
        close(leaving);
    }

    private void close(List<PartitionState<R>> leaving) {
        leaving.forEach(assignment::forget);
        work.abandon();
    }

    /** Comes within {@code poll}, so on the owner thread. */
    private final class Rebalances implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            mailbox.awake();
            assignment.add(assigned);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            drain(assignment.among(revoked), settings.drainOnRevoke());
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            List<PartitionState<R>> leaving = assignment.among(lost);
            assignment.leaving(leaving.size());
            close(leaving);
        }
    }
}
