package live.pubco.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** Starts children, keeps them running and ends them. */
final class Supervisor {

    private final Path logs;
    private final Consumer<Collection<Child>> changed;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final Map<String, Child> children = new LinkedHashMap<>();

    Supervisor(Path logs, Consumer<Collection<Child>> changed, Clock clock) {
        this.logs = logs;
        this.changed = changed;
        this.clock = clock;
        this.timer = Executors.newSingleThreadScheduledExecutor(Supervisor::daemon);
    }

    Child start(ChildSpec spec) {
        Child child = new Child(spec, freshLog(spec.name()), this::report, timer, clock);
        synchronized (children) {
            children.put(spec.name(), child);
        }
        child.start();
        return child;
    }

    Child child(String name) {
        synchronized (children) {
            return children.get(name);
        }
    }

    Collection<Child> all() {
        synchronized (children) {
            return List.copyOf(children.values());
        }
    }

    /** Ends children by name at the same time, and waits until they are gone. */
    void stop(Collection<String> names, Duration patience) {
        List<Child> ending = all().stream().filter(child -> names.contains(child.name())).toList();
        ending.forEach(Child::stop);
        Instant deadline = clock.instant().plus(patience);
        ending.forEach(child -> child.join(Duration.between(clock.instant(), deadline)));
    }

    /** Ends what is left. */
    void close(Duration patience) {
        timer.shutdownNow();
        stop(all().stream().map(Child::name).toList(), patience);
    }

    private void report() {
        changed.accept(all().stream().filter(Child::started).toList());
    }

    private Path freshLog(String name) {
        try {
            Files.createDirectories(logs);
            Path log = logs.resolve(name + ".log");
            return Files.writeString(log, "");
        } catch (IOException e) {
            throw new LauncherFailure("cannot write to " + logs + ": " + e.getMessage(), e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "restarts");
        thread.setDaemon(true);
        return thread;
    }
}
