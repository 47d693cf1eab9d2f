package live.pubco.credits;

import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * One thread and the browser that it owns, for as long as the service runs: whatever is lost, up to
 * the driver, is started anew.
 */
final class Lane implements Runnable {

    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final double PUMP_MS = 200;
    private static final long MAX_PAUSE_MS = 30_000;

    private static final Pattern MESSAGE = Pattern.compile("message='([^\\n']*)");

    private final PoolSettings settings;
    private final JobQueue jobs;
    private final PoolMetrics metrics;
    private final Runnable onProblem;
    private final Heartbeat heartbeat = new Heartbeat();
    private volatile LaneBrowser browser;
    private volatile String problem;
    private volatile int size;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private int failures;

    Lane(PoolSettings settings, JobQueue jobs, PoolMetrics metrics, Runnable onProblem) {
        this.settings = settings;
        this.jobs = jobs;
        this.metrics = metrics;
        this.onProblem = onProblem;
    }

    void resize(int pages) {
        size = pages;
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
        } catch (PlaywrightException | NoBrowserException failed) {
            failed(failed);
        }
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void work() throws InterruptedException {
        heartbeat.expectWithin(START);
        try (LaneBrowser started = LaneBrowser.start(settings)) {
            browser = started;
            problem = null;
            serve(new LanePages(settings, jobs, metrics, started));
        } finally {
            browser = null;
            heartbeat.rest();
        }
    }

    private void serve(LanePages pages) throws InterruptedException {
        try {
            while (isRunning()) {
                heartbeat.expectWithin(settings.visit().plus(GRACE));
                pages.round(size);
                failures = 0;
                if (pages.areIdle()) {
                    idle(pages);
                } else {
                    pages.pump(PUMP_MS);
                }
            }
        } finally {
            pages.abandon();
        }
    }

    private void idle(LanePages pages) throws InterruptedException {
        heartbeat.rest();
        jobs.await(IDLE);
        heartbeat.expectWithin(settings.visit().plus(GRACE));
        if (jobs.isEmpty()) {
            pages.rest();
            pages.pump(1);
        }
    }

    private void failed(RuntimeException thrown) throws InterruptedException {
        failures++;
        metrics.restarted("driver");
        String why = reason(thrown);
        if (thrown instanceof NoBrowserException || failures > 2) {
            problem = why;
            onProblem.run();
        }
        LOG.warnf("Browser lost, starting another: %s", why);
        long pause = Math.min(MAX_PAUSE_MS, 100L << Math.min(failures, 10));
        stopping.await(pause, TimeUnit.MILLISECONDS);
    }

    /** Playwright wraps its messages in several lines. */
    private static String reason(RuntimeException thrown) {
        Matcher message = MESSAGE.matcher(String.valueOf(thrown.getMessage()));
        return message.find() ? message.group(1) : thrown.getMessage();
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

    /** Ends its processes, however they are. */
    void kill() {
        LaneBrowser left = browser;
        if (left != null) {
            left.kill();
        }
    }
}
