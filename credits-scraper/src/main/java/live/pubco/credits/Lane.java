package live.pubco.credits;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One thread and the browser that it owns, for as long as the service runs: whatever is lost, up to
 * the driver, is started anew.
 */
final class Lane implements Runnable {

    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final double PUMP_MS = 200;
    private static final long MAX_PAUSE_MS = 30_000;

    private final PoolSettings settings;
    private final JobQueue jobs;
    private final PoolMetrics metrics;
    private final Runnable onProblem;
    private final Heartbeat heartbeat = new Heartbeat();
    private volatile LaneBrowser browser;
    private volatile String problem;
    private volatile int size;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean leaving;
    private int failures;

    Lane(
            String name,
            PoolSettings settings,
            JobQueue jobs,
            PoolMetrics metrics,
            Runnable onProblem) {
        this.thread = new Thread(this, name);
        this.settings = settings;
        this.jobs = jobs;
        this.metrics = metrics;
        this.onProblem = onProblem;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void resize(int pages) {
        size = pages;
    }

    /** Ends it after the visits in hand. */
    void retire() {
        size = 0;
        leaving = true;
    }

    /** Why no browser can be had; empty while there is one, or the first one is starting. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public void run() {
        while (isRunning()) {
            try {
                attempt();
            } catch (InterruptedException stop) {
                stop();
            }
        }
    }

    private void attempt() throws InterruptedException {
        try {
            work();
        } catch (RuntimeException failed) {
            failed(failed);
        }
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void work() throws InterruptedException {
        try (LaneBrowser started = LaneBrowser.create(settings, heartbeat)) {
            browser = started;
            started.launch();
            problem = null;
            serve(new LanePages(settings, jobs, metrics, started));
        } finally {
            browser = null;
            heartbeat.rest();
        }
    }

    private void serve(LanePages pages) throws InterruptedException {
        try {
            while (isRunning() && !(leaving && pages.areIdle())) {
                heartbeat.expectWithin(pages.areOpen() ? settings.visit() : LaneBrowser.START);
                pages.round(size);
                failures = 0;
                if (pages.canSleep()) {
                    idle(pages);
                } else {
                    pages.pump(PUMP_MS);
                }
            }
            pages.leave();
            stop();
        } finally {
            pages.abandon();
        }
    }

    private void idle(LanePages pages) throws InterruptedException {
        heartbeat.rest();
        jobs.await(IDLE);
        heartbeat.expectWithin(settings.visit());
        if (jobs.isEmpty()) {
            pages.rest();
            pages.pump(1);
        }
    }

    private void failed(RuntimeException thrown) throws InterruptedException {
        failures++;
        metrics.restarted("driver");
        String why = Wrapped.reason(thrown);
        if (thrown instanceof NoBrowserException || failures > 2) {
            problem = why;
            onProblem.run();
        }
        LOG.warnf("Browser lost, starting another: %s", why);
        long pause = failures == 1 ? 0 : Math.min(MAX_PAUSE_MS, 100L << Math.min(failures, 10));
        stopping.await(pause, TimeUnit.MILLISECONDS);
    }

    /** Called by the watchdog, on its thread. */
    void killIfHung() {
        LaneBrowser hung = browser;
        if (hung != null && heartbeat.isMissed()) {
            heartbeat.rest();
            metrics.restarted("hung");
            hung.kill();
        }
    }

    void stop() {
        stopping.countDown();
    }

    boolean isLeaving() {
        return leaving;
    }

    boolean isOver() {
        return !thread.isAlive();
    }

    void join(Duration atMost) throws InterruptedException {
        thread.join(atMost.toMillis());
    }

    /** The memory of its browser and driver; zero while there is none. */
    long bytes() {
        LaneBrowser weighed = browser;
        return weighed == null ? 0 : weighed.weight().bytes();
    }

    /** Takes a while; any thread may do it. */
    void weigh() {
        LaneBrowser present = browser;
        if (present != null) {
            present.weigh();
        }
    }

    /** Ends its processes, however they are. */
    void kill() {
        LaneBrowser left = browser;
        if (left != null) {
            left.kill();
        }
    }
}
