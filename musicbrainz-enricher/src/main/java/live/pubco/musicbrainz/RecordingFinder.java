package live.pubco.musicbrainz;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.phase.upstream.UpstreamException;
import live.pubco.schemas.Isrc;

/**
 * Finds the recordings of many ISRCs in one search; asks singly for an ISRC only when the search
 * brought rows that do not say which ISRCs they carry.
 */
@ApplicationScoped
class RecordingFinder {

    private final MusicBrainzClient client;
    private final boolean looksUpMissing;

    RecordingFinder(MusicBrainzClient client, MusicBrainzSettings settings) {
        this.client = client;
        this.looksUpMissing = settings.lookUpMissing();
    }

    /** Recordings by ISRC; an ISRC that MusicBrainz does not know has none. */
    Uni<Map<String, List<Wire.Recording>>> find(Set<String> isrcs) {
        return client.recordingsByIsrc(isrcs).flatMap(rows -> complete(isrcs, rows));
    }

    private Uni<Map<String, List<Wire.Recording>>> complete(
            Set<String> isrcs, List<Wire.Recording> rows) {
        Map<String, List<Wire.Recording>> found = attribute(isrcs, rows);
        boolean unattributed = rows.stream().anyMatch(row -> row.isrcs().isEmpty());
        Set<String> missing = new LinkedHashSet<>(isrcs);
        missing.removeAll(found.keySet());
        if (missing.isEmpty() || !(unattributed || looksUpMissing)) {
            return Uni.createFrom().item(found);
        }
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUniAndConcatenate(
                        isrc -> single(isrc).invoke(recordings -> found.put(isrc, recordings)))
                .collect()
                .last()
                .replaceWith(found);
    }

    private static Map<String, List<Wire.Recording>> attribute(
            Set<String> isrcs, List<Wire.Recording> rows) {
        Map<String, List<Wire.Recording>> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Wire.Recording row : rows) {
            // An index that moved between two pages shows a row twice.
            if (row.id() == null || !seen.add(row.id())) {
                continue;
            }
            row.isrcs().stream()
                    .flatMap(isrc -> Isrc.parse(isrc).map(Isrc::code).stream())
                    .filter(isrcs::contains)
                    .distinct()
                    .forEach(isrc -> found.computeIfAbsent(isrc, i -> new ArrayList<>()).add(row));
        }
        return found;
    }

    private Uni<List<Wire.Recording>> single(String isrc) {
        return client.isrc(isrc)
                .map(rows -> rows.stream().filter(row -> row.id() != null).toList())
                .onFailure(RecordingFinder::isUnknown)
                .recoverWithItem(List.of());
    }

    private static boolean isUnknown(Throwable thrown) {
        return thrown instanceof UpstreamException exception && exception.refusedStatus() == 404;
    }
}
