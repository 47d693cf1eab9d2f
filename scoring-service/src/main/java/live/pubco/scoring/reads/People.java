package live.pubco.scoring.reads;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import live.pubco.schemas.PublishingStatus;
import live.pubco.scoring.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Writers, each by the best of what they wrote. */
@ApplicationScoped
public class People {

    private static final int TRACKS = 499;
    private static final int TIED = 60;
    private static final String SELECT =
            "SELECT w.writer_key, w.name, w.ipi, w.mbid, w.status, w.share, w.independence, w.proof,"
                    + " w.opportunity, w.track_id, t.title FROM track_writer w"
                    + " JOIN track t ON t.track_id = w.track_id";
    private static final String BY_SCORE = " ORDER BY w.opportunity DESC, w.writer_key DESC";
    private static final String COLLABORATORS =
            "SELECT o.writer_key, max(o.name), max(o.ipi), max(o.mbid), max(o.status),"
                    + " max(o.share), max(o.independence), max(o.proof), max(o.opportunity),"
                    + " max(o.track_id), max(t.title) FROM track_writer w"
                    + " JOIN track_writer o ON o.track_id = w.track_id AND o.writer_key <> ?1"
                    + " JOIN track t ON t.track_id = o.track_id WHERE w.writer_key = ?1"
                    + " GROUP BY o.writer_key ORDER BY max(o.opportunity) DESC, o.writer_key";

    private static final String SONGS =
            "SELECT w.writer_key, count(*) FROM track_writer mine"
                    + " JOIN track_writer w ON w.writer_key = mine.writer_key"
                    + " WHERE mine.track_id = ?1 GROUP BY w.writer_key ORDER BY w.writer_key";
    private static final String TIES =
            "SELECT own.writer_key, max(own.name), max(own.status), other.writer_key,"
                    + " max(other.name), max(other.status), count(*) FROM track_writer mine"
                    + " JOIN track_writer own ON own.writer_key = mine.writer_key"
                    + " JOIN track_writer other ON other.track_id = own.track_id"
                    + " AND other.writer_key <> own.writer_key WHERE mine.track_id = ?1"
                    + " GROUP BY own.writer_key, other.writer_key"
                    + " ORDER BY count(*) DESC, own.writer_key, other.writer_key";

    private final Reads reads;

    People(Reads reads) {
        this.reads = reads;
    }

    /** A writer on a track. */
    public record Credit(
            String key,
            String name,
            String ipi,
            String mbid,
            PublishingStatus status,
            @Schema(description = "Percent of the work, where known") Double share,
            double independence,
            @Schema(description = "One line: work, party, date") String proof,
            @Schema(description = "Opportunity Score of the track") double score,
            String trackId,
            String title) {

        private static Credit read(Cells row) {
            return new Credit(
                    row.text(),
                    row.text(),
                    row.text(),
                    row.text(),
                    PublishingStatus.valueOf(row.text()),
                    row.number(),
                    row.number(),
                    row.text(),
                    row.number(),
                    row.text(),
                    row.text());
        }
    }

    /** A page of writers, each with the best track. */
    public record Page(List<Lead> writers, String next) {}

    /** A writer with all tracks and everybody who wrote along. */
    public record Person(Credit best, List<Credit> tracks, List<Credit> collaborators) {}

    public Uni<Page> page(WriterQuery query) {
        return reads.list(query.query(), Lead::read)
                .map(rows -> Slice.of(rows, query.limit(), query::cursor))
                .map(slice -> new Page(slice.rows(), slice.next()));
    }

    /** Tracks here of each writer of a track, by writer key. */
    public Uni<Map<String, Integer>> songs(String trackId) {
        return reads.list(
                        Reads.Query.of(SONGS, TRACKS, trackId),
                        row -> Map.entry(row.text(), row.whole()))
                .map(
                        rows ->
                                rows.stream()
                                        .collect(Collectors.toMap(Entry::getKey, Entry::getValue)));
    }

    /** A track's writers and whom they write with. */
    public Uni<Circle> around(String trackId) {
        return reads.list(Reads.Query.of(TIES, TIED, trackId), Circle.Tie::read).map(Circle::of);
    }

    public Uni<Person> person(String key) {
        String sql = SELECT + " WHERE w.writer_key = ?1" + BY_SCORE + ", w.track_id DESC";
        return reads.list(Reads.Query.of(sql, TRACKS, key), Credit::read)
                .flatMap(
                        tracks -> {
                            if (tracks.isEmpty()) {
                                throw Problem.missing("no writer " + key);
                            }
                            return reads.list(
                                            Reads.Query.of(COLLABORATORS, TRACKS, key),
                                            Credit::read)
                                    .map(others -> new Person(tracks.get(0), tracks, others));
                        });
    }
}
