package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** The web player's patience: so many pages a second, then 429 for everything that is a page. */
final class OpenGate implements Gate {
    static final String WEB = "web";
    static final String ANONYMOUS = "anonymous";
    private static final Set<String> PAGES = Set.of("track-page", "playlist-page", "embed");
    private static final int WAIT_SECONDS = 2;

    private final Tokens tokens;
    private final Ledger ledger;
    private final SlidingWindow window;

    OpenGate(World world, Tokens tokens) {
        this.tokens = tokens;
        this.ledger = world.ledger();
        this.window = new SlidingWindow(world.profile().enforced(Upstream.OPEN), 1000);
    }

    @Override
    public Optional<Reply> refuse(Call call) {
        if (call.suffers(FaultKind.TOKEN_EXPIRY)) {
            tokens.revoke(WEB);
            tokens.revoke(ANONYMOUS);
        }
        if (!PAGES.contains(call.operation()) || window.admits(call.at())) {
            return Optional.empty();
        }
        ledger.violated(call);
        return Optional.of(tooMany(call));
    }

    @Override
    public Reply tooMany(Call call) {
        return Reply.json(429, new JsonObject().put("error", "Too many requests"))
                .with("Retry-After", WAIT_SECONDS);
    }
}
