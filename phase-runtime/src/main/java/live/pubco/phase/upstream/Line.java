package live.pubco.phase.upstream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Calls waiting for regime and concurrency, in order. Guarded by its upstream's lock. */
final class Line {

    private final Regime regime;
    private final int concurrency;
    private final Deque<Call<?>> waiting = new ArrayDeque<>();
    private int inFlight;
    private long wait;

    Line(Regime regime, int concurrency) {
        this.regime = regime;
        this.concurrency = concurrency;
    }

    void join(Call<?> call) {
        waiting.addLast(call);
    }

    /** A call that had its turn before goes first. */
    void rejoin(Call<?> call) {
        waiting.addFirst(call);
    }

    /**
     * The next call that may be sent now; else {@link #nanosUntilNext()} tells when to ask again.
     */
    Optional<Call<?>> admit() {
        wait = 0;
        if (waiting.isEmpty() || isFull()) {
            return Optional.empty();
        }
        wait = regime.take(inFlight);
        if (wait > 0) {
            return Optional.empty();
        }
        inFlight++;
        return Optional.of(waiting.removeFirst());
    }

    /** 0 when time alone will not let the next call go. */
    long nanosUntilNext() {
        return waiting.isEmpty() || wait == Long.MAX_VALUE ? 0 : wait;
    }

    /** Takes out the calls whose time ends before the gate opens. */
    List<Call<?>> hopeless(long now) {
        List<Call<?>> hopeless = new ArrayList<>();
        if (wait != Long.MAX_VALUE && regime.closedBecause().isPresent()) {
            waiting.stream().filter(call -> call.giveUpAt - now < wait).forEach(hopeless::add);
            waiting.removeAll(hopeless);
        }
        return hopeless;
    }

    /** A sent call is back. */
    void left() {
        inFlight--;
    }

    void remove(Call<?> call) {
        waiting.remove(call);
    }

    boolean isFull() {
        return inFlight >= concurrency;
    }

    int inFlight() {
        return inFlight;
    }

    int waiting() {
        return waiting.size();
    }
}
