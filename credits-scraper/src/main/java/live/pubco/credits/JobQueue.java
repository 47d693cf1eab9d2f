package live.pubco.credits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Visits that wait for a page: by priority, among equals in order of arrival. */
final class JobQueue {

    private static final Comparator<Job> ORDER =
            Comparator.comparing(Job::priority).thenComparing(Job::arrival);

    private final List<Job> jobs = new ArrayList<>();
    private long arrivals;

    /** A job that was waiting before keeps its place. */
    synchronized void add(Job job) {
        job.arrive(++arrivals);
        jobs.add(job);
        notify();
    }

    /** The visit to this very subject, if it is wanted. */
    Optional<Job> next(String subject) {
        return take(job -> job.subject().equals(subject));
    }

    /** The next visit that somebody still wants. */
    Optional<Job> next() {
        return take(job -> true);
    }

    private synchronized Optional<Job> take(Predicate<Job> which) {
        jobs.removeIf(Job::isOver);
        Optional<Job> next = ready().filter(which).min(ORDER);
        next.ifPresent(jobs::remove);
        return next;
    }

    private Stream<Job> ready() {
        return jobs.stream().filter(Job::mayBegin);
    }

    /** The site wants to be left alone: what waits just now goes on waiting for so long. */
    synchronized void hold(Duration time) {
        jobs.forEach(job -> job.beginAfter(time));
    }

    /** Whether nothing may begin. */
    synchronized boolean isEmpty() {
        return ready().findAny().isEmpty();
    }

    synchronized int size() {
        return jobs.size();
    }

    /** Returns as soon as there is something to do, at the latest after the given time. */
    synchronized void await(Duration atMost) throws InterruptedException {
        if (isEmpty()) {
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
