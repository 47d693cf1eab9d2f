package live.pubco.scoring.reads;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a week brought: which tracks came, came back, left and climbed, and whose publishing moved.
 */
@ApplicationScoped
public class News {

    private static final int DAYS = 7;

    /** A climb of fewer places is noise. */
    private static final int PLACES = 10;

    private static final String MOVES =
            "SELECT m.track_id, t.title, array_to_string(t.artists, ', '), t.opportunity, t.tier, m.playlist_id, p.name,"
                    + " m.taken_at, m.position, m.previous_position FROM playlist_move m"
                    + " LEFT JOIN track t ON t.track_id = m.track_id"
                    + " LEFT JOIN playlist p ON p.playlist_id = m.playlist_id";

    private static final Comparator<Move> BEST_FIRST =
            Comparator.comparing(
                    Move::score, Comparator.nullsLast(Comparator.<Double>reverseOrder()));

    private final Reads reads;
    private final Clock clock;

    News(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** A track on a playlist; title and score are absent until the track is scored. */
    record Move(
            String trackId,
            String title,
            String artists,
            Double score,
            String tier,
            String playlistId,
            String playlistName,
            Instant at,
            Integer position,
            Integer previousPosition) {

        private static Move read(Cells row) {
            return new Move(
                    row.text(),
                    row.text(),
                    row.text(),
                    row.number(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.instant(),
                    row.whole(),
                    row.whole());
        }
    }

    /** A week, section by section: the latest moves, the best of them first. */
    public record Week(
            Instant from,
            Instant to,
            @Schema(description = "No playlist had shown them before") List<Move> firstSeenAnywhere,
            @Schema(description = "Known from another playlist") List<Move> newToPlaylist,
            List<Move> cameBack,
            List<Move> left,
            @Schema(description = "Ten places or more") List<Move> movedUp,
            List<PublishingChangeView> publishing) {}

    public Uni<Week> week(String from, String playlist, int limit) {
        LocalDate day =
                TrackFilter.given(from)
                        .map(text -> Inputs.day("from", text))
                        .orElseGet(() -> LocalDate.now(clock).minusDays(DAYS - 1));
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = start.plus(DAYS, ChronoUnit.DAYS);
        Section section = new Section(start, end, TrackFilter.given(playlist), limit);
        return section.moves("m.kind = 'ADDED' AND m.first_anywhere")
                .flatMap(
                        first ->
                                section.moves("m.kind = 'ADDED' AND NOT m.first_anywhere")
                                        .flatMap(added -> rest(section, first, added)));
    }

    private Uni<Week> rest(Section section, List<Move> first, List<Move> added) {
        String climbed = "m.kind = 'MOVED' AND m.previous_position - m.position >= " + PLACES;
        return section.moves("m.kind = 'RETURNED'")
                .flatMap(
                        back ->
                                section.moves("m.kind = 'REMOVED'")
                                        .flatMap(
                                                left ->
                                                        section.moves(climbed)
                                                                .flatMap(
                                                                        up ->
                                                                                section.changes()
                                                                                        .map(
                                                                                                c ->
                                                                                                        new Week(
                                                                                                                section.from,
                                                                                                                section.to,
                                                                                                                first,
                                                                                                                added,
                                                                                                                back,
                                                                                                                left,
                                                                                                                up,
                                                                                                                c)))));
    }

    /** The limits that all sections of a week have in common. */
    private final class Section {
        private final Instant from;
        private final Instant to;
        private final Optional<String> playlist;
        private final int limit;

        Section(Instant from, Instant to, Optional<String> playlist, int limit) {
            this.from = from;
            this.to = to;
            this.playlist = playlist;
            this.limit = limit;
        }

        Uni<List<Move>> moves(String kind) {
            Conditions conditions = new Conditions();
            conditions.add(kind + " AND m.taken_at >= ? AND m.taken_at < ?", from, to);
            playlist.ifPresent(id -> conditions.add("m.playlist_id = ?", id));
            String sql = MOVES + conditions.where() + " ORDER BY m.taken_at DESC, m.track_id";
            return reads.list(new Reads.Query(sql, conditions.values(), limit - 1), Move::read)
                    .map(moves -> playlist.isPresent() ? moves : once(moves))
                    .map(moves -> moves.stream().sorted(BEST_FIRST).toList());
        }

        /** Over all playlists a track is news once, by its latest move. */
        private static List<Move> once(List<Move> moves) {
            Set<String> seen = new HashSet<>();
            return moves.stream().filter(move -> seen.add(move.trackId())).toList();
        }

        Uni<List<PublishingChangeView>> changes() {
            Conditions conditions = new Conditions();
            conditions.add("c.detected_at >= ? AND c.detected_at < ?", from, to);
            playlist.ifPresent(
                    id ->
                            conditions.add(
                                    "EXISTS (SELECT FROM listing_entry e WHERE e.playlist_id = ?"
                                            + " AND e.track_id = c.track_id)",
                                    id));
            String sql =
                    PublishingChangeView.SELECT
                            + conditions.where()
                            + " ORDER BY c.detected_at DESC, c.change_id";
            return reads.list(
                    new Reads.Query(sql, conditions.values(), limit - 1),
                    PublishingChangeView::read);
        }
    }
}
