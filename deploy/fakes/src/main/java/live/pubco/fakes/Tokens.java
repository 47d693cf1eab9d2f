package live.pubco.fakes;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens that have been given out, with what they are good for and until when. */
final class Tokens {
    private static final String BEARER = "Bearer ";
    private static final Duration LONG = Duration.ofDays(30);

    private final Map<String, Issued> issued = new HashMap<>();
    private final long seed;
    private final Duration life;

    /** A token's kind and the moment it ends. */
    private record Issued(String kind, long until) {}

    Tokens(long seed, Duration life) {
        this.seed = seed;
        this.life = life;
    }

    long seconds() {
        return life.toSeconds();
    }

    String issue(String kind, long now) {
        return issue(kind, now, life);
    }

    /** For refresh tokens, which outlive what they refresh. */
    String issueForLong(String kind, long now) {
        return issue(kind, now, LONG);
    }

    private String issue(String kind, long now, Duration good) {
        String token = kind + "." + Dice.of(seed, kind, now, issued.size()).base62(40);
        issued.put(token, new Issued(kind, now + good.toMillis()));
        return token;
    }

    boolean valid(String token, String kind, long now) {
        Issued found = issued.get(token);
        return found != null && found.kind().equals(kind) && found.until() > now;
    }

    boolean bearer(Call call, String kind) {
        return bearer(call).filter(token -> valid(token, kind, call.at())).isPresent();
    }

    static Optional<String> bearer(Call call) {
        return call.header("Authorization")
                .filter(h -> h.startsWith(BEARER))
                .map(h -> h.substring(BEARER.length()));
    }

    void revoke(String kind) {
        issued.values().removeIf(token -> token.kind().equals(kind));
    }
}
