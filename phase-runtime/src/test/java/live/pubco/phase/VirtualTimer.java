package live.pubco.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import live.pubco.phase.upstream.Timer;

/** Time that moves only when told to; due tasks run on the thread that moves it. */
public final class VirtualTimer implements Timer {

    private record Due(long at, long order, Runnable task) {}

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(
                    (a, b) ->
                            a.at != b.at
                                    ? Long.compare(a.at, b.at)
                                    : Long.compare(a.order, b.order));
    private long nanos;
    private long order;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        Due entry = new Due(nanos + Math.max(0, delay.toNanos()), order++, task);
        due.add(entry);
        return () -> due.remove(entry);
    }

    @Override
    public <T> T poll(BlockingQueue<T> queue, Duration most) {
        long until = nanos + most.toNanos();
        while (queue.isEmpty() && nanos < until) {
            step(until);
        }
        return queue.poll();
    }

    /** Moves time on, running what falls due on the way. */
    public void advance(Duration by) {
        long until = nanos + by.toNanos();
        while (nanos < until) {
            step(until);
        }
    }

    /** Runs what is due now. */
    public void settle() {
        while (!due.isEmpty() && due.peek().at <= nanos) {
            due.poll().task.run();
        }
    }

    private void step(long until) {
        settle();
        nanos = due.isEmpty() ? until : Math.min(until, Math.max(nanos, due.peek().at));
        settle();
    }
}
