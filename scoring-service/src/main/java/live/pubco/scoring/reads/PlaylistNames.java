package live.pubco.scoring.reads;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the watched playlists are called, for choices and for lists of tracks. */
@ApplicationScoped
public class PlaylistNames {

    private static final int MOST = 2_000;
    private static final String SELECT =
            "SELECT playlist_id, coalesce(name, playlist_id) FROM playlist"
                    + " ORDER BY lower(coalesce(name, '')) COLLATE \"C\", playlist_id";

    private final Reads reads;

    PlaylistNames(Reads reads) {
        this.reads = reads;
    }

    /** A playlist to choose. */
    record Named(String id, String name) {}

    /** In the order of their names. */
    public record Names(List<Named> all) {

        public String of(String id) {
            return all.stream()
                    .filter(named -> named.id().equals(id))
                    .map(Named::name)
                    .findFirst()
                    .orElse(id);
        }

        /** The names of some, one after the other. */
        public String list(List<String> ids) {
            return String.join(", ", ids.stream().map(this::of).toList());
        }
    }

    public Uni<Names> all() {
        return reads.list(Reads.Query.of(SELECT, MOST), row -> new Named(row.text(), row.text()))
                .map(Names::new);
    }
}
