package live.pubco.credits;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Visits that wait for a page. */
final class JobQueue {

    private final Deque<Job> jobs = new ArrayDeque<>();

    synchronized void add(Job job) {
        jobs.addLast(job);
        notify();
    }

    /** Before all others: a visit to repeat, or one that somebody waits for. */
    synchronized void addFirst(Job job) {
        jobs.addFirst(job);
        notify();
    }

    /** The next visit that somebody still wants. */
    synchronized Optional<Job> next() {
        jobs.removeIf(Job::isOver);
        return Optional.ofNullable(jobs.pollFirst());
    }

    synchronized boolean isEmpty() {
        return jobs.isEmpty();
    }

    synchronized int size() {
        return jobs.size();
    }

    /** Returns as soon as there is something to do, at the latest after the given time. */
    synchronized void await(Duration atMost) throws InterruptedException {
        if (jobs.isEmpty()) {
            wait(atMost.toMillis());
        }
    }

    /** Settles everything that waits. */
    void settleAll(Outcome outcome) {
        List<Job> waiting;
        synchronized (this) {
            waiting = List.copyOf(jobs);
            jobs.clear();
        }
        waiting.forEach(job -> job.outcome().complete(outcome));
    }
}
