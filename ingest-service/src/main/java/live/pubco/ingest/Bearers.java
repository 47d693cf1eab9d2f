package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What may follow {@code Authorization: Bearer}: one of our keys, or a token from elsewhere. */
final class Bearers {

    private final ApiKeys keys;
    private final Tokens tokens;

    Bearers(ApiKeys keys, Tokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /** Nobody has to show anything. */
    boolean areUnknown() {
        return keys.isEmpty() && !tokens.areAccepted();
    }

    Uni<Optional<Role>> roleOf(String secret) {
        Optional<Role> role = keys.roleOf(secret);
        return role.isPresent() || !tokens.areAccepted()
                ? Uni.createFrom().item(role)
                : tokens.roleOf(secret);
    }
}
