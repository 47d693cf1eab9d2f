package live.pubco.phase.upstream;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One token for all callers: fetched once when several need it, renewed before it ends, dropped
 * when refused.
 */
public final class AccessToken {

    /** A token and how long it lasts from now. */
    public record Grant(String token, Duration lifetime) {
        @Override
        public String toString() {
            return "Grant[" + lifetime + "]";
        }
    }

    private final Supplier<Uni<Grant>> fetch;
    private final Duration margin;
    private final Timer timer;
    private Uni<Grant> pending;
    private Grant current;
    private long endsAt;

    public AccessToken(Supplier<Uni<Grant>> fetch, Duration margin, Timer timer) {
        this.fetch = fetch;
        this.margin = margin;
        this.timer = timer;
    }

    /**
     * Runs the request with a token; with a fresh one once more when the first was not accepted.
     */
    public <T> Uni<T> with(Function<String, Uni<T>> request) {
        return Uni.createFrom()
                .deferred(this::current)
                .flatMap(
                        grant ->
                                request.apply(grant.token())
                                        .onFailure(AccessToken::isUnauthorized)
                                        .recoverWithUni(() -> again(grant, request)));
    }

    private <T> Uni<T> again(Grant refused, Function<String, Uni<T>> request) {
        drop(refused);
        return current().flatMap(grant -> request.apply(grant.token()));
    }

    private synchronized Uni<Grant> current() {
        if (pending == null || (current != null && timer.nanos() - endsAt >= 0)) {
            current = null;
            pending =
                    fetch.get()
                            .invoke(this::keep)
                            .onFailure()
                            .invoke(this::forget)
                            .memoize()
                            .indefinitely();
        }
        return pending;
    }

    private synchronized void keep(Grant grant) {
        long usable =
                Math.max(grant.lifetime().minus(margin).toNanos(), grant.lifetime().toNanos() / 2);
        endsAt = timer.nanos() + usable;
        current = grant;
    }

    private synchronized void forget() {
        pending = null;
    }

    private synchronized void drop(Grant refused) {
        if (refused == current) {
            pending = null;
        }
    }

    private static boolean isUnauthorized(Throwable thrown) {
        return thrown instanceof UpstreamException exception
                && exception.failure() instanceof Failure.Unauthorized;
    }
}
