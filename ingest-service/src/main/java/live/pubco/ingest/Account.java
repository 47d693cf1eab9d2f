package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import live.pubco.phase.Answer;
import live.pubco.phase.http.NoAnswerException;
import live.pubco.phase.upstream.AccessToken;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.Standing;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamException;

/** Calls to an upstream with one token for all of them, as long as it accepts who we are. */
final class Account {

    private final String owner;
    private final boolean configured;
    private final Upstream upstream;
    private final Supplier<Uni<AccessToken.Grant>> login;
    private final Standing standing;
    private final AccessToken token;

    /**
     * @param owner as people call the upstream
     * @param configured whether there are credentials at all
     * @param login asks for a token
     */
    Account(
            String owner,
            boolean configured,
            Upstream upstream,
            Supplier<Uni<AccessToken.Grant>> login,
            Duration renewEarly,
            Timer timer) {
        this.owner = owner;
        this.configured = configured;
        this.upstream = upstream;
        this.login = login;
        this.standing = new Standing(timer);
        this.token = new AccessToken(this::grant, renewEarly, timer);
    }

    boolean isConfigured() {
        return configured;
    }

    /** Asks, where asking is of use at the moment. */
    <A> Uni<Answer<A>> unlessBlocked(Supplier<Uni<Answer<A>>> asking) {
        return Optional.of("no " + owner + " credentials")
                .filter(none -> !configured)
                .or(standing::blockedBecause)
                .map(why -> Uni.createFrom().item(Answer.<A>unavailable(why)))
                .orElseGet(asking);
    }

    /**
     * @param request gets the header that says who we are
     */
    <T> Uni<T> call(String operation, Function<String, Uni<T>> request) {
        return token.with(t -> answered(operation, () -> request.apply("Bearer " + t)));
    }

    private <T> Uni<T> answered(String operation, Supplier<Uni<T>> request) {
        return upstream.call(operation, () -> NoAnswerException.unlessEmpty(request.get()));
    }

    private Uni<AccessToken.Grant> grant() {
        return answered("token", login)
                .onFailure(Account::isRefusal)
                .transform(refused -> turnedAway())
                .map(this::granted);
    }

    private AccessToken.Grant granted(AccessToken.Grant grant) {
        if (grant.token() == null || grant.token().isBlank()) {
            throw turnedAway();
        }
        standing.accepted();
        return grant;
    }

    /** A refused application must not look like a refused question. */
    private UpstreamException turnedAway() {
        String why = owner + " did not accept the credentials";
        standing.turnedAway(why);
        return new UpstreamException(new Failure.Unauthorized(why));
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof UpstreamException ended
                && (ended.refusedStatus() != 0 || ended.failure() instanceof Failure.Unauthorized);
    }
}
