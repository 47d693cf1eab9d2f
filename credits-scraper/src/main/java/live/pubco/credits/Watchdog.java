package live.pubco.credits;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stands outside the lanes, because calls into a hung browser or driver have no timeout: it kills
 * the processes of a lane that is not heard of, which ends the call.
 */
final class Watchdog implements AutoCloseable {

    private static final Duration ROUND = Duration.ofMillis(500);

    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(Watchdog::thread);

    /**
     * @param lanes all there are, also those that come later
     */
    void watch(List<Lane> lanes) {
        rounds.scheduleWithFixedDelay(
                () -> lanes.forEach(Lane::killIfHung),
                ROUND.toMillis(),
                ROUND.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "credits-watchdog");
        thread.setDaemon(true);
        return thread;
    }
}
