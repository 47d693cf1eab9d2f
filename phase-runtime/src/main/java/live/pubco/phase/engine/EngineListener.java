package live.pubco.phase.engine;

import java.time.Duration;

/** Told what happens to records and questions; the host turns it into metrics. */
public interface EngineListener {

    EngineListener NONE = new EngineListener() {};

    /** A record's output is acknowledged by the broker. */
    default void passed(String outcome, Duration sinceReceived) {}

    /** A record became a dead letter. */
    default void deadLettered(DeadLetterClass kind) {}

    /** A batch of this many questions was asked. */
    default void asked(int questions) {}

    /**
     * An answer was remembered from an earlier question.
     *
     * @param negative whether it is that there is no such thing
     */
    default void remembered(boolean negative) {}

    /** An equal question was under way already. */
    default void coalesced() {}

    /** So many partitions are ours from now on; told before work for those given up is over. */
    default void assigned(int partitions) {}

    /** The broker did not take an output or a commit this time; it is tried again. */
    default void retried(String what) {}
}
