package live.pubco.phase.engine;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * What becomes of records: in key order, fair over lines, asked in batches, written out. Everything
 * here happens on the owner thread except what is handed to the executor, and that comes back
 * through the mailbox.
 */
final class Work<R, Q, A> {

    private record Want<R, Q>(Entry<R> entry, Plan.Ask<R, Q> ask) {}

    private static final Logger LOG = Logger.getLogger(Work.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final Stage<R, Q, A> stage;
    private final EngineSettings settings;
    private final Surroundings surroundings;
    private final Outlet outlet;
    private final Mailbox mailbox;
    private final KeyOrder<R> order = new KeyOrder<>();
    private final Deque<Entry<R>> ready = new ArrayDeque<>();
    private final FairQueue<Want<R, Q>> wanting = new FairQueue<>();
    private final Questions<R, Q, A> questions;
    private int batches;
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
        this.questions =
                new Questions<>(settings.cacheSize(), stage::rememberFor, surroundings.timer());
    }

    int unfinished() {
        return unfinished;
    }

    int batches() {
        return batches;
    }

    boolean isAbove(double part) {
        return unfinished >= settings.bufferRecords() * part
                || bytes >= settings.bufferBytes() * part;
    }

    void take(ConsumerRecord<byte[], byte[]> source, PartitionState<R> partition) {
        Entry<R> entry = new Entry<>(source, partition, now());
        partition.received(entry);
        unfinished++;
        bytes += entry.bytes();
        if (order.enter(entry)) {
            ready.addLast(entry);
        }
    }

    /** Begins what may begin and sends the batches that are due. */
    void dispatch() {
        for (Entry<R> entry = ready.pollFirst(); entry != null; entry = ready.pollFirst()) {
            begin(entry);
        }
        while (batches < settings.concurrency()) {
            gather();
            if (questions.gathered() == 0 || nanosUntilDue() > 0) {
                return;
            }
            launch();
        }
    }

    /**
     * Nanoseconds until a gathering batch is due; the longest time there is when nothing gathers.
     */
    long nanosUntilDispatch() {
        if (!ready.isEmpty()) {
            return 0;
        }
        return questions.gathered() == 0 || batches >= settings.concurrency()
                ? Long.MAX_VALUE
                : nanosUntilDue();
    }

    private long nanosUntilDue() {
        return questions.gathered() >= settings.batchSize()
                ? 0
                : Math.max(0, settings.batchLinger().toNanos() - questions.gatheringFor());
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
        } else if (plan instanceof Plan.Ask<R, Q> ask && !served(entry, ask)) {
            wanting.add(stage.fairnessKey(entry.record), new Want<>(entry, ask));
        }
    }

    /**
     * True when the question needs no call of its own: it was answered before, or is on its way.
     */
    private boolean served(Entry<R> entry, Plan.Ask<R, Q> ask) {
        Optional<A> known = ask.anew() ? Optional.empty() : questions.answer(ask.question());
        if (known.isPresent()) {
            surroundings.listener().cacheHit();
            answer(entry, known.get(), new Asked(now(), 0));
            return true;
        }
        if (questions.join(ask.question(), entry)) {
            surroundings.listener().coalesced();
            return true;
        }
        return false;
    }

    private void gather() {
        while (questions.gathered() < settings.batchSize()) {
            Optional<Want<R, Q>> next = wanting.poll();
            if (next.isEmpty()) {
                return;
            }
            Want<R, Q> want = next.get();
            if (!want.entry().partition.isOpen()) {
                over(want.entry());
            } else if (!served(want.entry(), want.ask())) {
                questions.gather(want.ask().question(), want.entry());
            }
        }
    }

    private void launch() {
        Batch<R, Q> batch = new Batch<>(questions.send(), now());
        batch.waiting
                .values()
                .forEach(entries -> entries.forEach(entry -> entry.partition.started(entry)));
        batches++;
        Set<Q> asked = Set.copyOf(batch.waiting.keySet());
        surroundings.listener().asked(asked.size());
        Duration most = settings.askTimeout();
        batch.timeout =
                surroundings
                        .timer()
                        .after(
                                most,
                                () -> mailbox.post(() -> returned(batch, unanswered(asked, most))));
        surroundings.executor().execute(() -> ask(batch, asked));
    }

    private void ask(Batch<R, Q> batch, Set<Q> asked) {
        Uni.createFrom()
                .deferred(() -> stage.ask(asked))
                .subscribe()
                .with(
                        batch.calls.context(),
                        answers -> mailbox.post(() -> returned(batch, answers)),
                        thrown -> mailbox.post(() -> broken(batch, thrown)));
    }

    private Map<Q, A> unanswered(Set<Q> asked, Duration most) {
        Map<Q, A> none = new HashMap<>();
        asked.forEach(question -> none.put(question, stage.unanswered("no answer within " + most)));
        return none;
    }

    private void returned(Batch<R, Q> batch, Map<Q, A> answers) {
        if (!close(batch, answers)) {
            return;
        }
        Asked asked = batch.asked();
        batch.waiting.forEach(
                (question, entries) -> {
                    A answer = answers.get(question);
                    if (answer == null) {
                        buryAll(
                                entries,
                                new IllegalStateException("a question was left without answer"));
                    } else {
                        entries.forEach(entry -> answer(entry, answer, asked));
                    }
                });
    }

    private void broken(Batch<R, Q> batch, Throwable thrown) {
        if (close(batch, Map.of())) {
            batch.waiting.values().forEach(entries -> buryAll(entries, thrown));
        }
    }

    private boolean close(Batch<R, Q> batch, Map<Q, A> answers) {
        if (batch.over) {
            return false;
        }
        batch.over = true;
        batch.timeout.run();
        batches--;
        questions.returned(batch.waiting, answers, stage::rememberFor);
        return true;
    }

    private void answer(Entry<R> entry, A answer, Asked asked) {
        emit(entry, () -> stage.finish(entry.record, answer, asked));
    }

    private void emit(Entry<R> entry, Supplier<R> output) {
        if (entry.partition.isClosed()) {
            over(entry);
            return;
        }
        entry.partition.started(entry);
        surroundings.executor().execute(() -> write(entry, output));
    }

    private void write(Entry<R> entry, Supplier<R> output) {
        ProducerRecord<byte[], byte[]> record;
        try {
            record = stage.encode(output.get(), entry.source);
        } catch (NotNow later) {
            again(() -> surroundings.executor().execute(() -> write(entry, output)));
            return;
        } catch (RuntimeException bug) {
            mailbox.post(() -> bury(entry, DeadLetterClass.BUG, bug));
            return;
        }
        outlet.send(
                record,
                () -> mailbox.post(() -> passed(entry)),
                refused -> mailbox.post(() -> bury(entry, DeadLetterClass.TOO_LARGE, refused)));
    }

    private void again(Runnable task) {
        surroundings.listener().retried("codec");
        surroundings.timer().after(AGAIN_AFTER, task);
    }

    private void passed(Entry<R> entry) {
        surroundings.listener().passed(Duration.between(entry.receivedAt, now()));
        over(entry);
    }

    private void buryAll(List<Entry<R>> entries, Throwable thrown) {
        entries.forEach(entry -> bury(entry, DeadLetterClass.BUG, thrown));
    }

    private void bury(Entry<R> entry, DeadLetterClass kind, Throwable thrown) {
        if (entry.partition.isClosed()) {
            over(entry);
            return;
        }
        entry.partition.started(entry);
        LOG.warnf(
                thrown instanceof RuntimeException && kind == DeadLetterClass.BUG ? thrown : null,
                "dead letter: topic=%s partition=%d offset=%d class=%s reason=%s",
                entry.source.topic(),
                entry.source.partition(),
                entry.source.offset(),
                kind.label(),
                thrown.getMessage());
        ProducerRecord<byte[], byte[]> letter =
                DeadLetter.of(settings.deadLetters(), entry.source, kind, thrown, now());
        outlet.send(
                letter,
                () -> mailbox.post(() -> buried(entry, kind)),
                refused ->
                        outlet.send(
                                DeadLetter.withoutValue(letter),
                                () -> mailbox.post(() -> buried(entry, kind)),
                                again -> {}));
    }

    private void buried(Entry<R> entry, DeadLetterClass kind) {
        surroundings.listener().deadLettered(kind);
        over(entry);
    }

    /** The record is finished, or no longer ours: the next of its key may go. */
    private void over(Entry<R> entry) {
        entry.partition.finished(entry);
        unfinished--;
        bytes -= entry.bytes();
        order.leave(entry).ifPresent(ready::addLast);
    }

    private Instant now() {
        return surroundings.timer().now();
    }
}
