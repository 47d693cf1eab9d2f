package live.pubco.phase.engine;

import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import live.pubco.phase.upstream.CallCount;

/** Questions asked together and who waits for the answers. */
final class Batch<R, Q> {

    final Map<Q, List<Entry<R>>> waiting;
    final CallCount calls = new CallCount();
    final Tracer.Span span;
    final long deadline;
    private final Instant startedAt;
    private Cancellable sent = () -> {};
    private boolean over;

    Batch(Map<Q, List<Entry<R>>> waiting, Tracer.Span span, Instant startedAt, long deadline) {
        this.waiting = waiting;
        this.span = span;
        this.startedAt = startedAt;
        this.deadline = deadline;
    }

    void forEach(Consumer<Entry<R>> action) {
        waiting.values().forEach(entries -> entries.forEach(action));
    }

    /** Nobody waits for it any more. */
    boolean isAbandoned() {
        return waiting.values().stream()
                .allMatch(entries -> entries.stream().allMatch(each -> each.partition.isClosed()));
    }

    /** How the answers were come by, with each question's part of the calls. */
    Asked asked() {
        return new Asked(startedAt, (calls.sent() + waiting.size() - 1) / waiting.size());
    }

    synchronized void sent(Cancellable call) {
        sent = call;
        if (over) {
            call.cancel();
        }
    }

    /** What of it is still under way is taken back. */
    synchronized void end() {
        over = true;
        sent.cancel();
        span.end();
    }

    synchronized boolean isOver() {
        return over;
    }
}
