package live.pubco.phase.quarkus;

import java.util.Locale;

/** The one thing that bounds a phase's speed at a moment. */
enum LimitedBy {
    /** The upstream wants a pause, or does not answer. */
    CLOSED,
    RATE,
    CONCURRENCY,
    CPU,
    IDLE;

    private static final double BUSY = 0.8;

    /**
     * What can be seen from outside.
     *
     * @param inLine whether calls wait to be sent
     * @param cpu this process's part of the machine's processors, 0 to 1; 0 without work
     */
    record View(
            boolean closed,
            boolean inLine,
            boolean upstreamFull,
            boolean batchesFull,
            double cpu) {}

    static LimitedBy of(View view) {
        if (view.closed()) {
            return CLOSED;
        }
        if (view.inLine() && !view.upstreamFull()) {
            return RATE;
        }
        if (view.cpu() >= BUSY) {
            return CPU;
        }
        return view.inLine() || view.batchesFull() ? CONCURRENCY : IDLE;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
