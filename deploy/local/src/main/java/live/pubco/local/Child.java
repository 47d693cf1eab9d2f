package live.pubco.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One process that is kept running: started again, with backoff, whenever it ends by itself. */
final class Child {

    private static final Duration TO_WRITE_CLASSES = Duration.ofSeconds(45);

    private final ChildSpec spec;
    private final Path log;
    private final Runnable changed;
    private final ScheduledExecutorService timer;
    private final Clock clock;

    private Process process;
    private Instant startedAt;
    private boolean stopping;
    private int deaths;
    private int restarts;

    Child(ChildSpec spec, Path log, Runnable changed, ScheduledExecutorService timer, Clock clock) {
        this.spec = spec;
        this.log = log;
        this.changed = changed;
        this.timer = timer;
        this.clock = clock;
    }

    String name() {
        return spec.name();
    }

    Path log() {
        return log;
    }

    synchronized boolean started() {
        return process != null;
    }

    synchronized long pid() {
        return process.pid();
    }

    synchronized int restarts() {
        return restarts;
    }

    synchronized boolean alive() {
        return process.isAlive();
    }

    void start() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            process = launch();
            startedAt = clock.instant();
            process.onExit().thenAccept(this::ended);
        }
        changed.run();
    }

    /** Asks the process to end; {@link #join} waits for it. */
    synchronized void stop() {
        stopping = true;
        if (process != null) {
            ProcessGroup.signal(spec.stopSignal(), process.pid());
        }
    }

    /** Ends the process without warning; it is not started again. */
    void kill() {
        synchronized (this) {
            stopping = true;
        }
        ProcessGroup.kill(process.pid());
    }

    /** Waits for a stopped process and its group to be gone; out of patience, kills them. */
    void join(Duration patience) {
        if (!started()) {
            return;
        }
        try {
            if (process.waitFor(enough(patience).toMillis(), TimeUnit.MILLISECONDS)) {
                spec.archive().ifPresent(archive -> archive.settle(process.exitValue()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ProcessGroup.kill(process.pid());
    }

    private Duration enough(Duration patience) {
        boolean writes = spec.archive().map(ClassArchive::pending).orElse(false);
        return writes ? patience.plus(TO_WRITE_CLASSES) : patience;
    }

    private Process launch() {
        ProcessBuilder builder =
                new ProcessBuilder(ProcessGroup.wrap(spec.command()))
                        .directory(spec.directory().toFile())
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(spec.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new LauncherFailure("cannot start " + name() + ": " + e.getMessage(), e);
        }
    }

    private synchronized void ended(Process gone) {
        if (stopping) {
            return;
        }
        ProcessGroup.kill(gone.pid());
        deaths = Backoff.STANDARD.deathsAfter(deaths, Duration.between(startedAt, clock.instant()));
        restarts++;
        long delay = Backoff.STANDARD.delay(deaths).toMillis();
        timer.schedule(this::start, delay, TimeUnit.MILLISECONDS);
    }
}
