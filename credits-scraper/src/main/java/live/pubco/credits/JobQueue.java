package live.pubco.credits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Visits that wait for a page: by priority, among equals in order of arrival. */
final class JobQueue {

    private final PriorityQueue<Job> jobs =
            new PriorityQueue<>(Comparator.comparing(Job::priority).thenComparing(Job::arrival));
    private long arrivals;

    /** A job that was waiting before keeps its place. */
    synchronized void add(Job job) {
        job.arrive(++arrivals);
        jobs.add(job);
        notify();
    }

    /** The next visit that somebody still wants. */
    synchronized Optional<Job> next() {
        jobs.removeIf(Job::isOver);
        return Optional.ofNullable(jobs.poll());
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
            waiting = new ArrayList<>(jobs);
            jobs.clear();
        }
        waiting.forEach(job -> job.outcome().complete(outcome));
    }
}
