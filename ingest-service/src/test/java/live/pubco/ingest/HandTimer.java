package live.pubco.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import live.pubco.phase.upstream.Timer;

/** Time that passes when it is told to. */
final class HandTimer implements Timer {

    private record Due(long at, Runnable task) {}

    private final List<Due> due = new ArrayList<>();
    private long now;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(now);
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        Due entry = new Due(now + delay.toNanos(), task);
        due.add(entry);
        return () -> due.remove(entry);
    }

    @Override
    public <T> T poll(BlockingQueue<T> queue, Duration wait) {
        return queue.poll();
    }

    void pass(Duration time) {
        now += time.toNanos();
        List<Due> over = due.stream().filter(entry -> entry.at() <= now).toList();
        due.removeAll(over);
        over.forEach(entry -> entry.task().run());
    }
}
