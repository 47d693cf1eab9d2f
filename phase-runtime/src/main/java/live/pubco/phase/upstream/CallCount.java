package live.pubco.phase.upstream;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Counts the requests sent on behalf of one subscription; travels down to the calls in its context.
 */
public final class CallCount {

    private static final String KEY = "live.pubco.calls";

    private final AtomicInteger sent = new AtomicInteger();

    /** A context under which every request of the subscription is counted here. */
    public Context context() {
        return Context.of(KEY, this);
    }

    public int sent() {
        return sent.get();
    }

    /** The same request, counted each time it is sent. */
    static <T> Supplier<Uni<T>> counting(Context context, Supplier<Uni<T>> request) {
        CallCount count = context.getOrElse(KEY, CallCount::new);
        return () -> {
            count.sent.incrementAndGet();
            return request.get();
        };
    }
}
