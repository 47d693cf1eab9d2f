package live.pubco.phase.upstream;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;

/** Time as the runtime knows it; tests turn the hands. */
public interface Timer {

    /** Monotonic nanoseconds. */
    long nanos();

    Instant now();

    /** Runs the task once after the delay; the returned handle takes it back. */
    Runnable after(Duration delay, Runnable task);

    /** Takes the head of the queue, waiting for one as long as given; null when none came. */
    <T> T poll(BlockingQueue<T> queue, Duration most) throws InterruptedException;
}
