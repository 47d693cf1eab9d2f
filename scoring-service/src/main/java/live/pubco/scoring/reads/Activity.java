package live.pubco.scoring.reads;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What happened, the latest first: publishing that moved and refreshes that are over. */
@ApplicationScoped
public class Activity {

    private static final String REFRESHES =
            "SELECT r.playlist_id, coalesce(p.name, r.playlist_id), r.refresh_id, r.started_at,"
                    + " r.finished_at, r.tracks, r.missing,"
                    + " (SELECT string_agg(key || ' ' || value, ', ' ORDER BY key)"
                    + " FROM jsonb_each_text(r.steps) WHERE key LIKE '%:FAILED')"
                    + " FROM refresh r LEFT JOIN playlist p ON p.playlist_id = r.playlist_id";

    private final Reads reads;

    Activity(Reads reads) {
        this.reads = reads;
    }

    /** A page of publishing changes. */
    public record Changes(List<PublishingChangeView> changes, String next) {}

    /** A refresh that is over; failed names the steps that got no answer. */
    public record Refresh(
            String playlistId,
            String playlistName,
            String refreshId,
            Instant startedAt,
            Instant finishedAt,
            int tracks,
            int missing,
            String failed) {

        private static Refresh read(Cells row) {
            return new Refresh(
                    row.text(),
                    row.text(),
                    row.text(),
                    row.instant(),
                    row.instant(),
                    row.whole(),
                    row.whole(),
                    row.text());
        }
    }

    /** A page of refreshes. */
    public record Refreshes(List<Refresh> refreshes, String next) {}

    public Uni<Changes> changes(String after, String limit) {
        int size = Inputs.limit(limit);
        Conditions conditions = behind("(c.detected_at, c.change_id) < (?, ?)", after);
        String sql =
                PublishingChangeView.SELECT
                        + conditions.where()
                        + " ORDER BY c.detected_at DESC, c.change_id DESC";
        return reads.list(
                        new Reads.Query(sql, conditions.values(), size), PublishingChangeView::read)
                .map(
                        rows ->
                                Slice.of(
                                        rows,
                                        size,
                                        last -> cursor(last.detectedAt(), last.changeId())))
                .map(slice -> new Changes(slice.rows(), slice.next()));
    }

    public Uni<Refreshes> refreshes(String after, String limit) {
        int size = Inputs.limit(limit);
        Conditions conditions = behind("(r.finished_at, r.playlist_id) < (?, ?)", after);
        String sql =
                REFRESHES + conditions.where() + " ORDER BY r.finished_at DESC, r.playlist_id DESC";
        return reads.list(new Reads.Query(sql, conditions.values(), size), Refresh::read)
                .map(
                        rows ->
                                Slice.of(
                                        rows,
                                        size,
                                        last -> cursor(last.finishedAt(), last.playlistId())))
                .map(slice -> new Refreshes(slice.rows(), slice.next()));
    }

    private static Conditions behind(String condition, String after) {
        Conditions conditions = new Conditions();
        TrackFilter.given(after)
                .map(cursor -> Cursor.read(cursor, 2))
                .ifPresent(
                        texts ->
                                conditions.add(
                                        condition,
                                        Inputs.moment("after", texts.get(0)),
                                        texts.get(1)));
        return conditions;
    }

    private static String cursor(Instant at, String id) {
        return Cursor.of(List.of(at.toString(), id));
    }
}
