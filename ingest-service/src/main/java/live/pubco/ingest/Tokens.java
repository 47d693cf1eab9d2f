package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Bearer tokens that somebody else gave out, and what they allow here. */
interface Tokens {

    /** Whether any are accepted. */
    boolean areAccepted();

    /** Empty for a token that is not valid or names no role of ours. */
    Uni<Optional<Role>> roleOf(String token);
}
