package live.pubco.bench;

import java.util.Locale;
import java.util.function.Consumer;

/** The ways to carry records past a call that are compared. */
enum RuntimePeer {
    ENGINE("phase-runtime", true, EnginePeer::start),
    PARALLEL("Parallel Consumer 0.5.3.3, key order", true, ParallelPeer::start),
    STREAMS("Kafka Streams, a thread per partition", true, StreamsPeer::start),
    SMALLRYE("SmallRye, merge(n)", false, SmallRyePeer::start),
    BARE("bare loop, the ceiling", false, BarePeer::start);

    final String label;
    final boolean keepsOrder;
    private final Consumer<RuntimeJob> start;

    RuntimePeer(String label, boolean keepsOrder, Consumer<RuntimeJob> start) {
        this.label = label;
        this.keepsOrder = keepsOrder;
        this.start = start;
    }

    /** The lower case name is what the command line knows. */
    static RuntimePeer of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Begins the work; returns at once or never. */
    void start(RuntimeJob job) {
        start.accept(job);
    }
}
