package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** The MLC's checks: the idToken (and only it) as bearer, and a limit that nobody has published. */
final class MlcGate implements Gate {
    static final String ID_TOKEN = "idToken";

    private final Tokens tokens;
    private final Ledger ledger;
    private final SlidingWindow window;
    private final Dice dice;

    MlcGate(World world, Tokens tokens) {
        this.tokens = tokens;
        this.ledger = world.ledger();
        this.window = new SlidingWindow(world.profile().enforced(Upstream.MLC), 1000);
        this.dice = world.dice("mlc gate");
    }

    @Override
    public Optional<Reply> refuse(Call call) {
        if (call.suffers(FaultKind.TOKEN_EXPIRY)) {
            tokens.revoke(ID_TOKEN);
        }
        boolean open = call.operation().equals("token") || tokens.bearer(call, ID_TOKEN);
        if (!open) {
            return Optional.of(Reply.json(401, new JsonObject().put("message", "Unauthorized")));
        }
        if (window.admits(call.at())) {
            return Optional.empty();
        }
        ledger.violated(call);
        return Optional.of(tooMany(call));
    }

    /** With and without Retry-After: nothing is documented. */
    @Override
    public Reply tooMany(Call call) {
        Reply reply = Reply.json(429, new JsonObject().put("message", "Too Many Requests"));
        return dice.chance(0.5) ? reply.with("Retry-After", 1) : reply;
    }
}
