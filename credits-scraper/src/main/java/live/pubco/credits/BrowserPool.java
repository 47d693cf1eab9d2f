package live.pubco.credits;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import live.pubco.credits.Job.Priority;

/** Jobs in, outcomes out; nobody outside ever holds a page. */
final class BrowserPool implements Visits, AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final PoolSettings settings;
    private final PoolMetrics metrics;
    private final JobQueue jobs = new JobQueue();
    private final Watchdog watchdog = new Watchdog();
    private final Caretaker caretaker;

    /** Also those that were retired and still have visits in hand. */
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();

    private volatile PoolSize size;
    private volatile boolean started;
    private int lanesSoFar;

    BrowserPool(PoolSettings settings, PoolMetrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
        this.size = settings.size();
        this.caretaker = new Caretaker(this, metrics.pulse());
        metrics.watch(this);
    }

    void start() {
        for (TempFolder folder : TempFolder.values()) {
            folder.sweep();
        }
        System.setProperty(
                "playwright.driver.tmpdir", TempFolder.DRIVERS.ofThisProcess().toString());
        started = true;
        resize(size.lanes(), size.pages());
        watchdog.watch(lanes);
        caretaker.start();
    }

    /** Starts or retires lanes and spreads the pages over them, at once. */
    synchronized void resize(int wantedLanes, int pages) {
        PoolSize wanted = size.with(wantedLanes, pages);
        size = wanted;
        if (!started) {
            return;
        }
        lanes.removeIf(Lane::isOver);
        List<Lane> staying = new ArrayList<>(lanes.stream().filter(l -> !l.isLeaving()).toList());
        while (staying.size() < wanted.lanes()) {
            staying.add(startLane());
        }
        for (int i = 0; i < staying.size(); i++) {
            if (i < wanted.lanes()) {
                staying.get(i).resize(wanted.pagesOf(i));
            } else {
                staying.get(i).retire();
            }
        }
    }

    private Lane startLane() {
        String name = "credits-lane-" + lanesSoFar++;
        Lane lane = new Lane(name, settings, jobs, metrics, this::giveUpIfHopeless);
        metrics.memory(name, lane::bytes);
        lane.start();
        lanes.add(lane);
        return lane;
    }

    PoolSize size() {
        return size;
    }

    int waiting() {
        return jobs.size();
    }

    /** The memory of all browsers when last weighed. */
    long bytes() {
        return lanes.stream().mapToLong(Lane::bytes).sum();
    }

    void weigh() {
        lanes.forEach(Lane::weigh);
    }

    @Override
    public Uni<Outcome> visit(String trackId) {
        return Uni.createFrom()
                .deferred(() -> submit(new Job(Priority.TRACK, "/track/" + trackId, trackId)));
    }

    @Override
    public Uni<Outcome> visitPlaylist(String playlistId) {
        return Uni.createFrom().deferred(() -> submit(playlist(playlistId)));
    }

    private static Job playlist(String id) {
        return new Job(Priority.PLAYLIST, "/playlist/" + id, id);
    }

    private Uni<Outcome> submit(Job job) {
        Optional<String> problem = problem();
        if (problem.isPresent()) {
            return Uni.createFrom().item(new Outcome.NoAnswer(problem.get()));
        }
        jobs.add(job);
        return Uni.createFrom()
                .completionStage(job.outcome())
                .onCancellation()
                .invoke(() -> job.outcome().cancel(false))
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    @Override
    public Optional<String> problem() {
        if (!started) {
            return Optional.of("no browser was started");
        }
        List<Optional<String>> problems = lanes.stream().map(Lane::problem).toList();
        return problems.stream().allMatch(Optional::isPresent)
                ? problems.stream().findFirst().flatMap(first -> first)
                : Optional.empty();
    }

    private void giveUpIfHopeless() {
        problem().ifPresent(reason -> jobs.settleAll(new Outcome.NoAnswer(reason)));
    }

    @Override
    public void close() {
        caretaker.close();
        lanes.forEach(Lane::stop);
        jobs.settleAll(new Outcome.NoAnswer("the service stops"));
        lanes.forEach(BrowserPool::join);
        lanes.forEach(Lane::kill);
        watchdog.close();
        if (started) {
            TempFolder.BROWSERS.deleteOwn();
        }
    }

    private static void join(Lane lane) {
        try {
            lane.join(CLOSING);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
