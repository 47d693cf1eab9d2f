package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Spotify's checks: a living token, and a rolling window of thirty seconds for the whole app. */
final class SpotifyGate implements Gate {
    static final String TOKEN = "BQspotify";
    private static final String RETRY_AFTER = "Retry-After";
    private static final int WINDOW_SECONDS = 30;
    private static final int QUOTA_SECONDS = 48_925;

    private final Tokens tokens;
    private final Ledger ledger;
    private final SlidingWindow window;
    private final Dice dice;
    private long closedUntil;

    SpotifyGate(World world, Tokens tokens) {
        this.tokens = tokens;
        this.ledger = world.ledger();
        this.dice = world.dice("spotify gate");
        double allowed = world.profile().enforced(Upstream.SPOTIFY) * WINDOW_SECONDS;
        this.window = new SlidingWindow(allowed, WINDOW_SECONDS * 1000L);
    }

    @Override
    public Optional<Reply> refuse(Call call) {
        if (call.suffers(FaultKind.TOKEN_EXPIRY)) {
            tokens.revoke(TOKEN);
        }
        if (!tokens.bearer(call, TOKEN)) {
            boolean none = Tokens.bearer(call).isEmpty();
            return Optional.of(error(401, none ? "No token provided" : "The access token expired"));
        }
        if (call.suffers(FaultKind.QUOTA)) {
            return Optional.of(quota());
        }
        if (call.suffers(FaultKind.PREMIUM)) {
            String text = "Active premium subscription required for the owner of the app.";
            return Optional.of(error(403, text));
        }
        if (call.at() >= closedUntil && window.admits(call.at())) {
            return Optional.empty();
        }
        ledger.violated(call);
        Reply refusal = tooMany(call);
        int seconds = Integer.parseInt(refusal.headers().get(RETRY_AFTER));
        closedUntil = Math.max(closedUntil, call.at() + seconds * 1000L);
        return Optional.of(refusal);
    }

    @Override
    public Reply tooMany(Call call) {
        return error(429, "API rate limit exceeded").with(RETRY_AFTER, dice.between(1, 4));
    }

    private static Reply quota() {
        JsonObject error =
                new JsonObject()
                        .put("status", 429)
                        .put("message", "Too many requests")
                        .put("reason", "QUOTA_EXCEEDED");
        return Reply.json(429, new JsonObject().put("error", error))
                .with(RETRY_AFTER, QUOTA_SECONDS);
    }

    static Reply error(int status, String message) {
        JsonObject error = new JsonObject().put("status", status).put("message", message);
        return Reply.json(status, new JsonObject().put("error", error));
    }
}
