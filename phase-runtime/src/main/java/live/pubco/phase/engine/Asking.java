package live.pubco.phase.engine;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From questions to answers: remembered, joined to an equal one, or asked in a batch when its turn
 * comes.
 */
final class Asking<R, Q, A> {

    /** Whom the answers are for. */
    interface Asker<R, A> {

        void answered(Entry<R> entry, A answer, Asked asked);

        /** Asking itself failed: the fault is ours. */
        void broken(Entry<R> entry, Throwable thrown);

        /** The entry is no longer ours to ask for. */
        void dropped(Entry<R> entry);
    }

    private record Want<R, Q>(Entry<R> entry, Plan.Ask<R, Q> ask) {}

    private final Stage<R, Q, A> stage;
    private final EngineSettings settings;
    private final Surroundings surroundings;
    private final Mailbox mailbox;
    private final Asker<R, A> asker;
    private final FairQueue<Want<R, Q>> wanting = new FairQueue<>();
    private final Questions<R, Q, A> questions;

    /** All may take equally long, so the first is the first whose time ends. */
    private final Set<Batch<R, Q>> underWay = new LinkedHashSet<>();

    /** How many of them were not full. */
    private int partFilled;

    Asking(
            Stage<R, Q, A> stage,
            EngineSettings settings,
            Surroundings surroundings,
            Mailbox mailbox,
            Asker<R, A> asker) {
        this.stage = stage;
        this.settings = settings;
        this.surroundings = surroundings;
        this.mailbox = mailbox;
        this.asker = asker;
        this.questions =
                new Questions<>(settings.cacheSize(), stage::rememberFor, surroundings.timer());
    }

    int batches() {
        return underWay.size();
    }

    void want(Entry<R> entry, Plan.Ask<R, Q> ask) {
        if (!served(entry, ask)) {
            wanting.add(stage.fairness(entry.record), new Want<>(entry, ask));
        }
    }

    /** Sends the batches that are due, and gives up those whose time is over. */
    void dispatch() {
        giveUp();
        while (batches() < settings.concurrency()) {
            gather();
            if (questions.gathered() == 0 || nanosUntilDue() > 0) {
                return;
            }
            launch();
        }
    }

    /** Nanoseconds until a gathering batch is due; the longest time there is when none is. */
    long nanosUntilDispatch() {
        return questions.gathered() == 0 || batches() >= settings.concurrency()
                ? Long.MAX_VALUE
                : nanosUntilDue();
    }

    /** Takes back what is asked, or about to be, for partitions that are no longer ours. */
    void abandon() {
        questions.abandon().forEach(asker::dropped);
        for (Batch<R, Q> batch : List.copyOf(underWay)) {
            if (batch.isAbandoned()) {
                close(batch, Map.of());
                batch.forEach(asker::dropped);
            }
        }
    }

    private void giveUp() {
        while (!underWay.isEmpty()) {
            Batch<R, Q> oldest = underWay.iterator().next();
            if (oldest.deadline - surroundings.timer().nanos() > 0) {
                return;
            }
            returned(oldest, unanswered(oldest.waiting.keySet(), settings.askTimeout()));
        }
    }

    private long nanosUntilDue() {
        return settings.batching()
                .nanosUntilDue(questions.gathered(), questions.gatheringFor(), partFilled > 0);
    }

    /** True when no call of its own is needed: it was answered before, or is on its way. */
    private boolean served(Entry<R> entry, Plan.Ask<R, Q> ask) {
        Optional<A> known = ask.anew() ? Optional.empty() : questions.answer(ask.question());
        if (known.isPresent()) {
            surroundings.listener().remembered(stage.isNegative(known.get()));
            asker.answered(entry, known.get(), new Asked(now(), 0));
            return true;
        }
        if (questions.join(ask.question(), entry)) {
            surroundings.listener().coalesced();
            return true;
        }
        return false;
    }

    private void gather() {
        while (questions.gathered() < settings.batching().size()) {
            Optional<Want<R, Q>> next = wanting.poll();
            if (next.isEmpty()) {
                return;
            }
            Want<R, Q> want = next.get();
            if (!want.entry().partition.isOpen()) {
                asker.dropped(want.entry());
            } else if (!served(want.entry(), want.ask())) {
                questions.gather(want.ask().question(), want.entry());
            }
        }
    }

    private void launch() {
        Map<Q, List<Entry<R>>> waiting = questions.send();
        List<Tracer.Span> records = new ArrayList<>();
        waiting.values().forEach(each -> each.forEach(entry -> records.add(entry.span)));
        long deadline = surroundings.timer().nanos() + settings.askTimeout().toNanos();
        Batch<R, Q> batch =
                new Batch<>(waiting, surroundings.tracer().call(records), now(), deadline);
        batch.forEach(entry -> entry.partition.started(entry));
        underWay.add(batch);
        partFilled += isPartFilled(batch) ? 1 : 0;
        Set<Q> asked = Set.copyOf(waiting.keySet());
        surroundings.listener().asked(asked.size());
        surroundings.executor().execute(() -> ask(batch, asked));
    }

    private void ask(Batch<R, Q> batch, Set<Q> asked) {
        if (!batch.isOver()) {
            batch.sent(
                    Uni.createFrom()
                            .deferred(() -> stage.ask(asked))
                            .subscribe()
                            .with(
                                    batch.calls.context(),
                                    answers -> mailbox.post(() -> returned(batch, answers)),
                                    thrown -> mailbox.post(() -> broken(batch, thrown))));
        }
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
                    entries.forEach(entry -> handOver(entry, answer, asked));
                });
    }

    private void handOver(Entry<R> entry, A answer, Asked asked) {
        if (answer == null) {
            asker.broken(entry, new IllegalStateException("a question was left without answer"));
        } else {
            asker.answered(entry, answer, asked);
        }
    }

    private void broken(Batch<R, Q> batch, Throwable thrown) {
        if (close(batch, Map.of())) {
            batch.forEach(entry -> asker.broken(entry, thrown));
        }
    }

    /** False when the batch is over already: it was given up and came back late. */
    private boolean close(Batch<R, Q> batch, Map<Q, A> answers) {
        if (!underWay.remove(batch)) {
            return false;
        }
        partFilled -= isPartFilled(batch) ? 1 : 0;
        batch.end();
        questions.returned(batch.waiting, answers);
        return true;
    }

    private boolean isPartFilled(Batch<R, Q> batch) {
        return batch.waiting.size() < settings.batching().size();
    }

    private Instant now() {
        return surroundings.timer().now();
    }
}
