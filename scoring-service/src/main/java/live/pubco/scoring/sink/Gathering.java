package live.pubco.scoring.sink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/**
 * Makes one batch of what comes piece by piece. The first piece after a quiet time goes on at once;
 * what follows it waits for company until that is enough or the pause is over, so that a trickle
 * costs a statement now and then and not one for each piece.
 */
final class Gathering<T> {

    private final int enough;
    private final long pause;
    private final ToIntFunction<T> size;
    private final LongSupplier nanoTime;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<T> gathered = new ArrayList<>();
    private int gatheredSize;
    private CompletableFuture<Void> room = CompletableFuture.completedFuture(null);
    private long taken;

    /**
     * @param enough a batch of this size waits for nothing; twice as much at most is held
     * @param pause between the starts of two batches of less
     */
    Gathering(int enough, Duration pause, ToIntFunction<T> size, LongSupplier nanoTime) {
        this.enough = enough;
        this.pause = pause.toNanos();
        this.size = size;
        this.nanoTime = nanoTime;
        this.taken = nanoTime.getAsLong() - this.pause;
    }

    /** Complete when there is room for another one. */
    CompletionStage<Void> add(T piece) {
        lock.lock();
        try {
            gathered.add(piece);
            gatheredSize += size.applyAsInt(piece);
            if (gatheredSize >= 2 * enough && room.isDone()) {
                room = new CompletableFuture<>();
            }
            changed.signalAll();
            return room;
        } finally {
            lock.unlock();
        }
    }

    /** The next batch, in the order in which its pieces came; waits until there is one. */
    List<T> take() throws InterruptedException {
        List<T> batch;
        CompletableFuture<Void> waiting;
        lock.lock();
        try {
            for (long wait = nanosLeft(); wait > 0; wait = nanosLeft()) {
                changed.await(wait, TimeUnit.NANOSECONDS);
            }
            batch = gathered;
            waiting = room;
            gathered = new ArrayList<>();
            gatheredSize = 0;
            taken = nanoTime.getAsLong();
        } finally {
            lock.unlock();
        }
        waiting.complete(null);
        return batch;
    }

    private long nanosLeft() {
        if (gathered.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return gatheredSize >= enough ? 0 : taken + pause - nanoTime.getAsLong();
    }
}
