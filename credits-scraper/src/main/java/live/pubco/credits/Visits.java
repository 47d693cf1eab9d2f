package live.pubco.credits;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Visits to the site's pages, whoever makes them. */
interface Visits {

    /** Visits a track's page; cancelling cuts the visit short. */
    Uni<Outcome> visit(String trackId);

    /** Visits a playlist's page, before any track that waits. */
    Uni<Outcome> visitPlaylist(String playlistId);

    /** Why no page can be visited; empty when one can, or may soon. */
    Optional<String> problem();
}
