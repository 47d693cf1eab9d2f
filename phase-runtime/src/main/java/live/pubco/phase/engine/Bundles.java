package live.pubco.phase.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Hands the owner's small tasks to the workers by the bundle, because handing one over costs more
 * than it takes. Belongs to the owner thread.
 */
final class Bundles implements Executor {

    private static final int LARGEST = 32;

    /** Few tasks go one by one, so that all workers have something. */
    private static final int LEAST_PER_TURN = 8;

    private final Executor workers;
    private List<Runnable> tasks = new ArrayList<>();

    Bundles(Executor workers) {
        this.workers = workers;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Sends off what the turn brought. */
    void flush() {
        if (tasks.isEmpty()) {
            return;
        }
        List<Runnable> all = tasks;
        tasks = new ArrayList<>();
        int size = Math.min(LARGEST, Math.max(1, all.size() / LEAST_PER_TURN));
        for (int from = 0; from < all.size(); from += size) {
            List<Runnable> bundle = all.subList(from, Math.min(all.size(), from + size));
            workers.execute(() -> bundle.forEach(Runnable::run));
        }
    }
}
