package live.pubco.phase.upstream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.function.Supplier;

/**
 * One request on its way: in line, sent, or being repeated. Its fields are guarded by the
 * upstream's lock.
 */
final class Call<T> {

    final String operation;
    final long enteredAt;
    final long giveUpAt;
    private final Supplier<Uni<T>> request;
    private final UniEmitter<? super T> emitter;
    int attempts;
    long sentAt;
    boolean inFlight;
    boolean over;
    Cancellable sent = () -> {};
    Runnable timeout = () -> {};

    Call(
            String operation,
            Supplier<Uni<T>> request,
            UniEmitter<? super T> emitter,
            long enteredAt,
            long giveUpAt) {
        this.operation = operation;
        this.request = request;
        this.emitter = emitter;
        this.enteredAt = enteredAt;
        this.giveUpAt = giveUpAt;
    }

    /** Whether this very attempt is still awaited. */
    boolean awaits(int attempt) {
        return inFlight && attempts == attempt;
    }

    Uni<T> request() {
        return Uni.createFrom().deferred(request::get);
    }

    void succeed(T item) {
        emitter.complete(item);
    }

    void fail(Failure failure) {
        emitter.fail(new UpstreamException(failure));
    }
}
