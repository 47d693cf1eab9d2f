package live.pubco.phase.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import live.pubco.phase.upstream.CallCount;

/** Questions asked together and who waits for the answers. */
final class Batch<R, Q> {

    final Map<Q, List<Entry<R>>> waiting;
    final CallCount calls = new CallCount();
    private final Instant startedAt;
    Runnable timeout = () -> {};
    boolean over;

    Batch(Map<Q, List<Entry<R>>> waiting, Instant startedAt) {
        this.waiting = waiting;
        this.startedAt = startedAt;
    }

    void forEach(Consumer<Entry<R>> action) {
        waiting.values().forEach(entries -> entries.forEach(action));
    }

    /** How the answers were come by, with each question's part of the calls. */
    Asked asked() {
        return new Asked(startedAt, (calls.sent() + waiting.size() - 1) / waiting.size());
    }
}
