package live.pubco.scoring.reads;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.scoring.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Registered works, each with the recordings of it that are scored. */
@ApplicationScoped
public class Works {

    private static final int RECORDINGS = 499;
    private static final String COUNTS =
            "SELECT t.song, count(*) FROM track t WHERE t.song = any(%s) GROUP BY t.song";

    private final Catalogue catalogue;
    private final Details details;
    private final Reads reads;

    Works(Catalogue catalogue, Details details, Reads reads) {
        this.catalogue = catalogue;
        this.details = details;
        this.reads = reads;
    }

    /** A work in a list. */
    @Schema(description = "A registered work with its best scored recording")
    record Row(
            String songCode,
            TrackView best,
            @Schema(description = "Scored recordings of the work") int recordings) {}

    /** A page of works. */
    public record Page(
            List<Row> works,
            @Schema(description = "Give this as after to get the next page; absent on the last one")
                    String next) {}

    /** A work with its share chain, as The MLC told it with the best recording. */
    public record Work(
            String songCode,
            @Schema(description = "Title, ISWC, shares and parties; US mechanical rights only")
                    WorkLook registered,
            @Schema(description = "All scored recordings, the best first")
                    List<TrackView> recordings) {}

    public Uni<Page> page(TrackFilter filter) {
        return catalogue.tracks(new TrackQuery(filter).ofWorks()).flatMap(this::counted);
    }

    private Uni<Page> counted(TrackPage page) {
        List<String> codes = page.tracks().stream().map(TrackView::work).toList();
        if (codes.isEmpty()) {
            return Uni.createFrom().item(new Page(List.of(), null));
        }
        Conditions counting = new Conditions();
        String sql = counting.numberedArray(COUNTS, codes);
        return reads.list(
                        new Reads.Query(sql, counting.values(), codes.size()),
                        row -> Map.entry(row.text(), row.whole()))
                .map(counts -> new Page(rows(page, counts), page.next()));
    }

    private static List<Row> rows(TrackPage page, List<Map.Entry<String, Integer>> counts) {
        Map<String, Integer> recordings =
                counts.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return page.tracks().stream()
                .map(track -> new Row(track.work(), track, recordings.get(track.work())))
                .toList();
    }

    public Uni<Work> work(String songCode) {
        return catalogue
                .tracks(TrackQuery.recordingsOf(songCode, RECORDINGS))
                .flatMap(page -> described(songCode, page.tracks()));
    }

    private Uni<Work> described(String songCode, List<TrackView> recordings) {
        if (recordings.isEmpty()) {
            throw Problem.missing("no work " + songCode);
        }
        return details.track(recordings.get(0).trackId())
                .map(detail -> new Work(songCode, registered(songCode, detail), recordings));
    }

    private static WorkLook registered(String songCode, TrackDetail detail) {
        Stream<WorkLook> works = WorkLook.all(detail.record(), detail.score().writers()).stream();
        return works.filter(work -> work.songCode().equals(songCode)).findFirst().orElse(null);
    }
}
