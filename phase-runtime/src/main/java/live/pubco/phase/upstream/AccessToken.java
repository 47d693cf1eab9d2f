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

    /** A token that was refused may have ended, and so may the next one, but not all of them. */
    private static final int RENEWALS = 3;

    /** So long after a success refused tokens are taken for ended ones. */
    private static final long IN_GOOD_STANDING = Duration.ofMinutes(1).toNanos();

    private final Supplier<Uni<Grant>> fetch;
    private final Duration margin;
    private final Timer timer;
    private Uni<Grant> pending;
    private Grant current;
    private long endsAt;
    private boolean everAccepted;
    private long acceptedAt;

    public AccessToken(Supplier<Uni<Grant>> fetch, Duration margin, Timer timer) {
        this.fetch = fetch;
        this.margin = margin;
        this.timer = timer;
    }

    /**
     * Runs the request with a token; once more with a fresh one when the first was not accepted. A
     * fresh one that is refused too ends it, unless tokens were accepted just now.
     */
    public <T> Uni<T> with(Function<String, Uni<T>> request) {
        return attempt(request, 0);
    }

    private <T> Uni<T> attempt(Function<String, Uni<T>> request, int renewals) {
        return Uni.createFrom()
                .deferred(this::current)
                .flatMap(
                        grant ->
                                request.apply(grant.token())
                                        .invoke(this::accepted)
                                        .onFailure(thrown -> mayRenew(thrown, renewals))
                                        .recoverWithUni(
                                                () -> {
                                                    drop(grant);
                                                    return attempt(request, renewals + 1);
                                                }));
    }

    private synchronized boolean mayRenew(Throwable thrown, int renewals) {
        return isUnauthorized(thrown)
                && (renewals == 0
                        || renewals < RENEWALS
                                && everAccepted
                                && timer.nanos() - acceptedAt < IN_GOOD_STANDING);
    }

    private synchronized void accepted() {
        everAccepted = true;
        acceptedAt = timer.nanos();
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
