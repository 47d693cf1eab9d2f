package live.pubco.credits;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import live.pubco.credits.Job.Priority;

/** Jobs in, outcomes out; nobody outside ever holds a page. */
final class BrowserPool implements Visits, AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final JobQueue jobs = new JobQueue();
    private final Watchdog watchdog = new Watchdog();
    private final List<Lane> lanes;
    private final List<Thread> threads = new ArrayList<>();

    BrowserPool(PoolSettings settings, PoolMetrics metrics) {
        this.lanes =
                IntStream.range(0, settings.lanes())
                        .mapToObj(i -> new Lane(settings, jobs, metrics, this::giveUpIfHopeless))
                        .toList();
        metrics.waiting(jobs);
        resize(settings.pages());
    }

    void start() {
        for (TempFolder folder : TempFolder.values()) {
            folder.sweep();
        }
        System.setProperty(
                "playwright.driver.tmpdir", TempFolder.DRIVERS.ofThisProcess().toString());
        for (Lane lane : lanes) {
            Thread thread = new Thread(lane, "credits-lane-" + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        watchdog.watch(lanes);
    }

    /** Spreads so many pages over the lanes, at once. */
    void resize(int pages) {
        for (int i = 0; i < lanes.size(); i++) {
            lanes.get(i).resize(pages / lanes.size() + (i < pages % lanes.size() ? 1 : 0));
        }
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
        return lanes.stream().allMatch(lane -> lane.problem().isPresent())
                ? lanes.get(0).problem()
                : Optional.empty();
    }

    private void giveUpIfHopeless() {
        problem().ifPresent(reason -> jobs.settleAll(new Outcome.NoAnswer(reason)));
    }

    @Override
    public void close() {
        lanes.forEach(Lane::stop);
        jobs.settleAll(new Outcome.NoAnswer("the service stops"));
        for (Thread thread : threads) {
            join(thread);
        }
        lanes.forEach(Lane::kill);
        watchdog.close();
        TempFolder.BROWSERS.deleteOwn();
    }

    private static void join(Thread thread) {
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
