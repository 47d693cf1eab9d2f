package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Chartmetric's checks: a living token, and a window of one second that nobody gets out of by
 * insisting.
 */
final class ChartmetricGate implements Gate {
    static final String TOKEN = "chartmetric";
    static final String INTERNAL =
            "Session token not found or was expired. User is not authorized to access this"
                    + " Chartmetric internal API endpoint.";

    /** A little less than the second, because arrivals jitter. */
    private static final int WINDOW_MILLIS = 950;

    private final Tokens tokens;
    private final Ledger ledger;
    private final SlidingWindow window;
    private final int limit;

    ChartmetricGate(World world, Tokens tokens) {
        Profile profile = world.profile();
        this.tokens = tokens;
        this.ledger = world.ledger();
        this.limit = (int) Math.round(profile.perSecond(Upstream.CHARTMETRIC));
        this.window = new SlidingWindow(profile.enforced(Upstream.CHARTMETRIC), WINDOW_MILLIS);
    }

    @Override
    public Optional<Reply> refuse(Call call) {
        if (call.suffers(FaultKind.TOKEN_EXPIRY)) {
            tokens.revoke(TOKEN);
        }
        // counted on arrival, so that whoever keeps sending keeps the window full
        boolean admitted = window.countsAndAdmits(call.at());
        if (!admitted) {
            ledger.violated(call);
            return Optional.of(tooMany(call));
        }
        if (!call.operation().equals("token") && !tokens.bearer(call, TOKEN)) {
            return Optional.of(error(401, "Session token not found or was expired."));
        }
        if (call.suffers(FaultKind.PAYMENT)) {
            return Optional.of(error(402, "Subscription expired"));
        }
        return Optional.empty();
    }

    @Override
    public Reply tooMany(Call call) {
        return error(429, "Too many requests")
                .with("X-RateLimit-Limit", limit)
                .with("X-RateLimit-Remaining", 0)
                .with("X-RateLimit-Reset", call.at() / 1000 + 1);
    }

    /** Token answers and the 401 for unknown paths carry the literal string false. */
    @Override
    public Reply stamp(Call call, Reply reply) {
        if (reply.headers().containsKey("X-RateLimit-Limit")) {
            return reply;
        }
        boolean outside = call.operation().equals("token") || reply.status() == 401;
        if (outside) {
            return reply.with("X-RateLimit-Limit", false)
                    .with("X-RateLimit-Remaining", false)
                    .with("X-RateLimit-Reset", false);
        }
        return reply.with("X-RateLimit-Limit", limit)
                .with("X-RateLimit-Remaining", Math.min(limit, window.remaining()))
                .with("X-RateLimit-Reset", call.at() / 1000 + 1);
    }

    static Reply error(int status, String text) {
        return Reply.json(status, new JsonObject().put("error", text));
    }
}
