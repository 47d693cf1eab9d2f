package live.pubco.scoring.reads;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.pubco.score.ScoreChange;
import live.pubco.scoring.Problem;
import live.pubco.scoring.Scoring;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a track: its scores and why they moved, its playlists, its publishing. */
@ApplicationScoped
public class History {

    private static final int SCORES = 60;
    private static final int ROWS = 499;
    private static final String SCORED =
            "SELECT as_of, versions, opportunity, low, high, confidence, tier, record"
                    + " FROM score_history WHERE track_id = ?1 ORDER BY as_of DESC, versions DESC";
    private static final String MOVED =
            "SELECT m.playlist_id, p.name, m.kind, m.taken_at, m.position FROM playlist_move m"
                    + " LEFT JOIN playlist p ON p.playlist_id = m.playlist_id"
                    + " WHERE m.track_id = ?1 ORDER BY m.taken_at, m.playlist_id";
    private static final String CHANGED =
            PublishingChangeView.SELECT + " WHERE c.track_id = ?1 ORDER BY c.detected_at DESC";

    private final Reads reads;
    private final Details details;
    private final Scoring scoring;

    History(Reads reads, Details details, Scoring scoring) {
        this.reads = reads;
        this.details = details;
        this.scoring = scoring;
    }

    /** Why a score is not the one before; the three add up to the difference. */
    record Cause(
            @Schema(description = "Old data, later date") double ageing,
            @Schema(description = "New data, same model") double newData,
            @Schema(description = "Model, reference or configuration") double newModel) {}

    /** A score that the track had. */
    public record Point(
            Instant asOf,
            @Schema(description = "Model, reference set and configuration") String versions,
            double score,
            double low,
            double high,
            double confidence,
            String tier,
            @Schema(description = "Absent for the first one") Cause cause) {}

    /** A stay on a playlist; one that still lasts has no end. */
    public record Period(
            String playlistId, String playlistName, Instant from, Instant to, Integer position) {}

    /** All of it, the latest first. */
    public record Story(
            List<Point> scores, List<Period> playlists, List<PublishingChangeView> publishing) {}

    private record Stored(Point point, byte[] record) {}

    private record Moved(String playlist, String name, String kind, Instant at, Integer position) {}

    /** Scoring old records again takes its time, and their schemas may have to be asked for. */
    public Uni<Story> of(String trackId) {
        return Aside.map(
                read(trackId),
                found ->
                        new Story(
                                explained(found.scores()),
                                periods(found.moves()),
                                found.changes()));
    }

    private record Found(
            List<Stored> scores, List<Moved> moves, List<PublishingChangeView> changes) {}

    private Uni<Found> read(String trackId) {
        return reads.list(Reads.Query.of(SCORED, SCORES, trackId), History::stored)
                .flatMap(
                        scores ->
                                reads.list(Reads.Query.of(MOVED, ROWS, trackId), History::moved)
                                        .flatMap(moves -> read(trackId, scores, moves)));
    }

    private Uni<Found> read(String trackId, List<Stored> scores, List<Moved> moves) {
        if (scores.isEmpty()) {
            throw Problem.missing("no scored track " + trackId);
        }
        return reads.list(Reads.Query.of(CHANGED, ROWS, trackId), PublishingChangeView::read)
                .map(changes -> new Found(scores, moves, changes));
    }

    private static Stored stored(Cells row) {
        Point point =
                new Point(
                        row.instant(),
                        row.text(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.text(),
                        null);
        return new Stored(point, row.bytes());
    }

    private static Moved moved(Cells row) {
        return new Moved(row.text(), row.text(), row.text(), row.instant(), row.whole());
    }

    private List<Point> explained(List<Stored> latestFirst) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < latestFirst.size(); i++) {
            Stored now = latestFirst.get(i);
            points.add(
                    i + 1 < latestFirst.size()
                            ? explained(latestFirst.get(i + 1), now)
                            : now.point());
        }
        return points;
    }

    private Point explained(Stored before, Stored now) {
        ScoreChange change = scoring.change(look(before), look(now));
        Point p = now.point();
        return new Point(
                p.asOf(),
                p.versions(),
                p.score(),
                p.low(),
                p.high(),
                p.confidence(),
                p.tier(),
                new Cause(change.ageing(), change.newData(), change.newModel()));
    }

    private ScoreChange.Look look(Stored stored) {
        Point point = stored.point();
        return new ScoreChange.Look(details.decoded(stored.record()), point.asOf(), point.score());
    }

    /** Coming begins a period, leaving ends it; both are told by the listings. */
    private static List<Period> periods(List<Moved> earliestFirst) {
        Map<String, Moved> open = new HashMap<>();
        List<Period> periods = new ArrayList<>();
        for (Moved move : earliestFirst) {
            switch (move.kind()) {
                case "ADDED", "RETURNED" -> open.putIfAbsent(move.playlist(), move);
                case "REMOVED" -> {
                    Moved begun = open.remove(move.playlist());
                    periods.add(period(begun == null ? move : begun, begun, move));
                }
                default -> {}
            }
        }
        open.values().forEach(begun -> periods.add(period(begun, begun, null)));
        return periods;
    }

    private static Period period(Moved named, Moved begun, Moved ended) {
        return new Period(
                named.playlist(),
                named.name(),
                begun == null ? null : begun.at(),
                ended == null ? null : ended.at(),
                named.position());
    }
}
