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
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.UpstreamException;
import live.pubco.schemas.Isrc;

/**
 * Finds the recordings of many ISRCs in one search; asks singly for what a search cannot tell: when
 * it is refused, when rows do not say which ISRCs they carry, and for what its index may lack yet.
 */
@ApplicationScoped
class RecordingFinder {

    private final MusicBrainzClient client;

    RecordingFinder(MusicBrainzClient client) {
        this.client = client;
    }

    /**
     * Recordings by ISRC; what the search does not know is not in it, unless it was looked up.
     *
     * @param young those of the ISRCs that the search may not know yet
     */
    Uni<Map<String, Answer<List<Wire.Recording>>>> find(Set<String> isrcs, Set<String> young) {
        return client.recordingsByIsrc(isrcs)
                .map(rows -> attribute(isrcs, rows))
                .onFailure(Answers::isRefused)
                .recoverWithItem(() -> new Attribution(new LinkedHashMap<>(), false))
                .flatMap(
                        attributed -> {
                            Set<String> missing =
                                    new LinkedHashSet<>(attributed.complete() ? young : isrcs);
                            missing.removeAll(attributed.found().keySet());
                            return lookUp(missing, answers(attributed.found()));
                        });
    }

    /** Recordings by ISRC, and whether every row told its ISRCs. */
    private record Attribution(Map<String, List<Wire.Recording>> found, boolean complete) {}

    private static Map<String, Answer<List<Wire.Recording>>> answers(
            Map<String, List<Wire.Recording>> found) {
        Map<String, Answer<List<Wire.Recording>>> answers = new LinkedHashMap<>();
        found.forEach((isrc, recordings) -> answers.put(isrc, Answer.found(recordings)));
        return answers;
    }

    private Uni<Map<String, Answer<List<Wire.Recording>>>> lookUp(
            Set<String> missing, Map<String, Answer<List<Wire.Recording>>> answers) {
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUniAndConcatenate(
                        isrc -> single(isrc).invoke(answer -> answers.put(isrc, answer)))
                .collect()
                .last()
                .replaceWith(answers);
    }

    private static Attribution attribute(Set<String> isrcs, List<Wire.Recording> rows) {
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
        return new Attribution(found, rows.stream().noneMatch(row -> row.isrcs().isEmpty()));
    }

    /** A refusal is about this ISRC alone. */
    private Uni<Answer<List<Wire.Recording>>> single(String isrc) {
        return client.isrc(isrc)
                .map(rows -> rows.stream().filter(row -> row.id() != null).toList())
                .onFailure(RecordingFinder::isUnknown)
                .recoverWithItem(List.of())
                .map(Answer::found)
                .onFailure(Answers::isRefused)
                .recoverWithItem(Answers::unanswered);
    }

    private static boolean isUnknown(Throwable thrown) {
        return thrown instanceof UpstreamException exception && exception.refusedStatus() == 404;
    }
}
