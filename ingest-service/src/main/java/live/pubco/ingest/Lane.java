package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Bulk work stands in a lane of its own, so that only so many of its calls are in an upstream's
 * line at once and somebody who waits for an answer is served between them.
 */
final class Lane {

    /** One piece of work; its fields are guarded by the lane's lock. */
    private static final class Ticket {
        private UniEmitter<? super Ticket> holder;
        private boolean granted;
    }

    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private int free;

    Lane(int width) {
        this.free = width;
    }

    <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(
                        () -> {
                            Ticket ticket = new Ticket();
                            return Uni.createFrom()
                                    .<Ticket>emitter(holder -> enter(ticket, holder))
                                    .flatMap(granted -> work.get())
                                    .onTermination()
                                    .invoke(() -> leave(ticket));
                        });
    }

    private void enter(Ticket ticket, UniEmitter<? super Ticket> holder) {
        synchronized (this) {
            ticket.holder = holder;
            if (free == 0) {
                waiting.addLast(ticket);
                return;
            }
            free--;
            ticket.granted = true;
        }
        holder.complete(ticket);
    }

    /** Also for work that was cancelled, whether its turn had come or not. */
    private void leave(Ticket ticket) {
        passOn(ticket).ifPresent(next -> next.holder.complete(next));
    }

    private synchronized Optional<Ticket> passOn(Ticket ticket) {
        if (!ticket.granted) {
            waiting.remove(ticket);
            return Optional.empty();
        }
        Optional<Ticket> next = Optional.ofNullable(waiting.pollFirst());
        next.ifPresentOrElse(granted -> granted.granted = true, () -> free++);
        return next;
    }
}
