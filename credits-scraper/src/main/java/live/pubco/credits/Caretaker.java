package live.pubco.credits;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Weighs the browsers now and then, and has the pool follow what machine and site bear. */
final class Caretaker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Caretaker.class);
    private static final Duration ROUND = Duration.ofSeconds(10);

    /** Less of the machine's memory than this, and something else may die of it. */
    private static final double LEAST_FREE = 0.05;

    private final BrowserPool pool;
    private final Pulse pulse;
    private final Governor governor;
    private final OperatingSystemMXBean machine =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(Caretaker::thread);

    Caretaker(BrowserPool pool, Pulse pulse) {
        this.pool = pool;
        this.pulse = pulse;
        this.governor = new Governor(System.nanoTime());
    }

    void start() {
        long millis = ROUND.toMillis();
        rounds.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn("The browsers were not looked after this time", failed);
        }
    }

    private void look() {
        pool.weigh();
        PoolSize size = pool.size();
        if (size.adaptive()) {
            int pages = governor.pages(size, look(size), System.nanoTime());
            pool.resize(size.lanes(), pages);
        }
    }

    private Governor.Look look(PoolSize size) {
        boolean isShort = pool.bytes() > size.memoryBytes() || ProcFiles.freeMemory() < LEAST_FREE;
        return new Governor.Look(pulse.take(), pool.waiting() > 0, machine.getCpuLoad(), isShort);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "credits-caretaker");
        thread.setDaemon(true);
        return thread;
    }
}
