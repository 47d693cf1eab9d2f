package live.pubco.ingest;

import java.util.List;
import live.pubco.schemas.ListingSource;

/**
 * The entries of a playlist as one source shows them.
 *
 * @param complete false when entries may be missing
 * @param snapshotId the source's version of the listing, null when it has none
 * @param total entries as the source counts them, null when it does not tell
 * @param name the playlist's name where the listing tells it, else null
 */
record Listing(
        ListingSource source,
        boolean complete,
        String snapshotId,
        Integer total,
        String name,
        List<Listed> entries) {

    Listing {
        entries = List.copyOf(entries);
    }
}
