package live.pubco.phase.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * What becomes of records: in key order, asked for, written down, sent on or buried. Everything
 * here happens on the owner thread except what is handed to the executor, and that comes back
 * through the mailbox.
 */
final class Work<R, Q, A> implements Asking.Asker<R, A> {

    private static final Logger LOG = Logger.getLogger(Work.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final Stage<R, Q, A> stage;
    private final EngineSettings settings;
    private final Surroundings surroundings;
    private final Outlet outlet;
    private final Mailbox mailbox;
    private final Bundles calls;
    private final Bundles writes;
    private final Asking<R, Q, A> asking;
    private final KeyOrder<R> order = new KeyOrder<>();
    private final Deque<Entry<R>> ready = new ArrayDeque<>();
    private int unfinished;
    private long bytes;

    Work(
            Stage<R, Q, A> stage,
            EngineSettings settings,
            Surroundings surroundings,
            Outlet outlet,
            Mailbox mailbox) {
        this.stage = stage;
        this.settings = settings;
        this.surroundings = surroundings;
        this.outlet = outlet;
        this.mailbox = mailbox;
        this.calls = new Bundles(surroundings.executor());
        this.writes = new Bundles(surroundings.executor());
        this.asking = new Asking<>(stage, settings, surroundings.with(calls), mailbox, this);
    }

    int unfinished() {
        return unfinished;
    }

    long bytes() {
        return bytes;
    }

    int batches() {
        return asking.batches();
    }

    /** Whether this part of the memory allowed is in use. */
    boolean fills(double part) {
        return unfinished >= settings.bufferRecords() * part
                || bytes >= settings.bufferBytes() * part;
    }

    void take(
            ConsumerRecord<byte[], byte[]> source, PartitionState<R> partition, Instant received) {
        Entry<R> entry = new Entry<>(source, partition, received);
        entry.span = surroundings.tracer().record(source);
        partition.received(entry);
        unfinished++;
        bytes += entry.bytes;
        if (order.enter(entry)) {
            ready.addLast(entry);
        }
    }

    /** Begins what may begin. */
    void dispatch() {
        for (Entry<R> entry = ready.pollFirst(); entry != null; entry = ready.pollFirst()) {
            begin(entry);
        }
        asking.dispatch();
        flush();
    }

    /** Sends off what was handed to the workers; calls first, since they take longest. */
    void flush() {
        calls.flush();
        writes.flush();
    }

    /** Partitions are no longer ours: whatever was begun for them is left. */
    void abandon() {
        asking.abandon();
    }

    /** Nanoseconds until there is something to begin, whatever comes in. */
    long nanosUntilDispatch() {
        return ready.isEmpty() ? asking.nanosUntilDispatch() : 0;
    }

    private void begin(Entry<R> entry) {
        if (!entry.partition.isOpen()) {
            over(entry);
            return;
        }
        try {
            entry.record = stage.decode(entry.source);
        } catch (NotNow later) {
            again(() -> mailbox.post(() -> ready.addLast(entry)));
            return;
        } catch (RuntimeException unreadable) {
            bury(entry, DeadLetterClass.POISON, unreadable);
            return;
        }
        try {
            route(entry, stage.plan(entry.record));
        } catch (RuntimeException bug) {
            bury(entry, DeadLetterClass.BUG, bug);
        }
    }

    private void route(Entry<R> entry, Plan<R, Q> plan) {
        if (plan instanceof Plan.Pass<R, Q> pass) {
            emit(entry, pass::output);
        } else if (plan instanceof Plan.Ask<R, Q> ask) {
            asking.want(entry, ask);
        }
    }

    @Override
    public void answered(Entry<R> entry, A answer, Asked asked) {
        emit(entry, () -> stage.finish(entry.record, answer, asked));
    }

    @Override
    public void broken(Entry<R> entry, Throwable thrown) {
        bury(entry, DeadLetterClass.BUG, thrown);
    }

    @Override
    public void dropped(Entry<R> entry) {
        over(entry);
    }

    private void emit(Entry<R> entry, Supplier<R> output) {
        if (entry.partition.isClosed()) {
            over(entry);
            return;
        }
        entry.partition.started(entry);
        writes.execute(() -> write(entry, output));
    }

    private void write(Entry<R> entry, Supplier<R> output) {
        ProducerRecord<byte[], byte[]> record;
        String outcome;
        try {
            R written = output.get();
            outcome = stage.outcome(written);
            record = stage.encode(written, entry.source);
            entry.span.handOn(record.headers());
        } catch (NotNow later) {
            again(() -> surroundings.executor().execute(() -> write(entry, output)));
            return;
        } catch (RuntimeException bug) {
            mailbox.post(() -> bury(entry, DeadLetterClass.BUG, bug));
            return;
        }
        outlet.send(
                record,
                () -> mailbox.post(() -> passed(entry, outcome)),
                refused -> mailbox.post(() -> bury(entry, DeadLetterClass.TOO_LARGE, refused)));
    }

    private void again(Runnable task) {
        surroundings.listener().retried("codec");
        surroundings.timer().after(AGAIN_AFTER, task);
    }

    private void passed(Entry<R> entry, String outcome) {
        surroundings.listener().passed(outcome, Duration.between(entry.receivedAt, now()));
        over(entry);
    }

    private void bury(Entry<R> entry, DeadLetterClass kind, Throwable thrown) {
        if (entry.partition.isClosed()) {
            over(entry);
            return;
        }
        entry.partition.started(entry);
        log(entry, kind, thrown);
        ProducerRecord<byte[], byte[]> letter =
                DeadLetter.of(settings.deadLetters(), entry.source, kind, thrown, now());
        Runnable buried = () -> mailbox.post(() -> buried(entry, kind));
        outlet.send(
                letter,
                buried,
                refused -> outlet.send(DeadLetter.withoutValue(letter), buried, never -> {}));
    }

    private void buried(Entry<R> entry, DeadLetterClass kind) {
        surroundings.listener().deadLettered(kind);
        over(entry);
    }

    /** The record is finished, or no longer ours: the next of its key may go. */
    private void over(Entry<R> entry) {
        entry.partition.finished(entry);
        unfinished--;
        bytes -= entry.bytes;
        entry.span.end();
        order.leave(entry).ifPresent(ready::addLast);
        entry.release();
    }

    private static void log(Entry<?> entry, DeadLetterClass kind, Throwable thrown) {
        LOG.warnf(
                kind == DeadLetterClass.BUG ? thrown : null,
                "dead letter: topic=%s partition=%d offset=%d class=%s reason=%s",
                entry.source.topic(),
                entry.source.partition(),
                entry.source.offset(),
                kind.label(),
                thrown.getMessage());
    }

    private Instant now() {
        return surroundings.timer().now();
    }
}
