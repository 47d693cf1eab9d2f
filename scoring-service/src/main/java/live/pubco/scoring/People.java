package live.pubco.scoring;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import live.pubco.schemas.PublishingStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Writers, each by the best of what they wrote. */
@ApplicationScoped
class People {

    private static final int TRACKS = 499;
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

    private final Reads reads;

    People(Reads reads) {
        this.reads = reads;
    }

    /** A writer on a track. */
    record Credit(
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
    record Page(List<Lead> writers, String next) {}

    /** A writer with all tracks and everybody who wrote along. */
    record Person(Credit best, List<Credit> tracks, List<Credit> collaborators) {}

    Uni<Page> page(WriterQuery query) {
        return reads.list(query.query(), Lead::read)
                .map(rows -> Slice.of(rows, query.limit(), query::cursor))
                .map(slice -> new Page(slice.rows(), slice.next()));
    }

    Uni<Person> person(String key) {
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
