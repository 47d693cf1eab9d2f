package live.pubco.phase.engine;

import java.time.Instant;

/** A running engine as its host sees it. */
public interface Loop extends Runnable {

    /**
     * What the engine looks like from outside, as of its last turn.
     *
     * @param turnedAt the timer's nanoseconds
     * @param lag records between what is finished and the end of the topic
     * @param bytes memory held by unfinished records
     * @param oldest when the oldest unfinished record came; null when there is none
     */
    record State(
            long turnedAt,
            int partitions,
            long lag,
            int unfinished,
            long bytes,
            int batches,
            Instant oldest) {}

    /** Runs until stopped, then drains, commits and leaves the group. */
    @Override
    void run();

    /** Asks the engine to stop; returns at once. */
    void stop();

    State state();
}
