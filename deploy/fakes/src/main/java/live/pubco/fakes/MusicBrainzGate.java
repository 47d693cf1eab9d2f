package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** MusicBrainz' checks: who asks, how often on average, and whether the server feels like it. */
final class MusicBrainzGate implements Gate {
    /** The bucket of the real server: 22 calls in 22 turns. */
    private static final int BUCKET = 22;

    private final Ledger ledger;
    private final SlidingWindow window;
    private final double shedding;
    private final Dice dice;

    MusicBrainzGate(World world) {
        Profile profile = world.profile();
        this.ledger = world.ledger();
        this.shedding = profile.shedding();
        this.dice = world.dice("musicbrainz gate");
        double perSecond = profile.perSecond(Upstream.MUSICBRAINZ);
        this.window =
                new SlidingWindow(
                        BUCKET * profile.enforced(Upstream.MUSICBRAINZ) / perSecond,
                        Math.max(1, Math.round(BUCKET * 1000 / perSecond)));
    }

    @Override
    public Optional<Reply> refuse(Call call) {
        if (!identified(call)) {
            return Optional.of(
                    error(
                            403,
                            "Your requests are being throttled by MusicBrainz because the application"
                                    + " you are using has not identified itself."));
        }
        // refused calls count too: everything is refused until the rate falls
        if (!window.countsAndAdmits(call.at())) {
            ledger.violated(call);
            return Optional.of(tooMany(call));
        }
        if (call.suffers(FaultKind.SHED) || dice.chance(shedding)) {
            return Optional.of(busy(call));
        }
        return Optional.empty();
    }

    /** An application with an address to complain to, not a library's default name. */
    private static boolean identified(Call call) {
        String agent = call.header("User-Agent").orElse("");
        return agent.matches("(?i)[^ /]+/\\S+ .*(@|https?://).*");
    }

    @Override
    public Reply tooMany(Call call) {
        return error(
                        503,
                        "Your requests are exceeding the allowable rate limit. Please see"
                                + " http://wiki.musicbrainz.org/XMLWebService for more information.")
                .with("X-RateLimit-Zone", "ws ip=127.0.0.1")
                .with("X-RateLimit-Limit", BUCKET)
                .with("X-RateLimit-Remaining", 0)
                .with("Retry-After", 1);
    }

    private Reply busy(Call call) {
        boolean search = call.operation().startsWith("search");
        return error(503, "The MusicBrainz web server is currently busy. Please try again later.")
                .with("X-RateLimit-Zone", search ? "search-global" : "global")
                .with("X-RateLimit-Limit", 15)
                .with("X-RateLimit-Remaining", dice.between(1, 14))
                .with("Retry-After", 0);
    }

    @Override
    public Reply stamp(Call call, Reply reply) {
        boolean search = call.operation().startsWith("search");
        return reply.status() != 200
                ? reply
                : reply.with("X-RateLimit-Limit", search ? 360 : 1200)
                        .with("X-RateLimit-Remaining", search ? 311 : 1012)
                        .with("X-RateLimit-Reset", call.at() / 1000 + 1);
    }

    private static Reply error(int status, String text) {
        return Reply.json(status, new JsonObject().put("error", text));
    }

    /** An error of the application itself, which adds a hint. */
    static Reply complaint(int status, String text) {
        return Reply.json(
                status,
                new JsonObject()
                        .put("error", text)
                        .put(
                                "help",
                                "For usage, please see: https://musicbrainz.org/development/mmd"));
    }
}
