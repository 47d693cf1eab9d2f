package live.pubco.scoring.reads;

import static live.pubco.scoring.reads.TrackFilter.given;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.schemas.PublishingStatus;
import live.pubco.scoring.Problem;
import live.pubco.scoring.Stage;

/** Which writers are asked for and in what order; each by the best of what they wrote. */
public final class WriterQuery {

    private static final String SELECT =
            "SELECT w.writer_key, w.name, w.ipi, w.mbid, w.status, w.share, w.independence,"
                    + " w.proof, w.opportunity AS score, w.track_id, t.title,"
                    + " array_to_string(t.artists, ', ') AS artists, t.tier, t.momentum,"
                    + " t.open_share, t.first_seen_at,"
                    + " (SELECT string_agg(coalesce(p.name, id), %s) FROM unnest(t.playlist_ids) id"
                    + " LEFT JOIN playlist p ON p.playlist_id = id) AS playlists,"
                    + " (SELECT count(*) FROM track_writer n WHERE n.writer_key = w.writer_key)"
                    + " AS tracks,"
                    + " (SELECT max(c.detected_at) FROM track_writer n"
                    + " JOIN publishing_change c ON c.track_id = n.track_id"
                    + " WHERE n.writer_key = w.writer_key) AS publishing_changed_at,"
                    + " (SELECT s.value FROM scout_word s WHERE s.about = 'writer:' || w.writer_key"
                    + " AND s.kind = 'STAGE' ORDER BY s.said_at DESC LIMIT 1) AS stage,"
                    + " EXISTS (SELECT FROM scout_word s WHERE s.about = 'writer:' || w.writer_key"
                    + " AND s.kind = 'DO_NOT_CONTACT' AND lower(s.value) <> 'false'"
                    + " AND (s.expires_at IS NULL OR s.expires_at > now()))"
                    + " AS do_not_contact%s"
                    + " FROM (SELECT w.writer_key, w.track_id FROM %s w"
                    + " JOIN track t ON t.track_id = w.track_id%s LIMIT %s) best"
                    + " JOIN track_writer w USING (writer_key, track_id)"
                    + " JOIN track t ON t.track_id = w.track_id";

    /** Wherever a list begins, an index leads from writer to writer and says who is the best. */
    private static final String BEST_OF_ALL =
            "NOT EXISTS (SELECT FROM track_writer o WHERE o.writer_key = w.writer_key"
                    + " AND (o.opportunity, o.track_id) > (w.opportunity, w.track_id))";

    /** Few playlists hold few tracks: all of them are looked at, in indexes alone. */
    private static final String BEST_ON =
            "(SELECT DISTINCT ON (w.writer_key) w.* FROM"
                    + " (SELECT DISTINCT track_id FROM listing_entry"
                    + " WHERE track_id IS NOT NULL AND playlist_id %s) listed"
                    + " JOIN track_writer w ON w.track_id = listed.track_id"
                    + " ORDER BY w.writer_key, w.opportunity DESC, w.track_id DESC)";

    private static final String STAGED =
            "EXISTS (SELECT FROM scout_word s WHERE s.kind = 'STAGE'"
                    + " AND s.about = 'writer:' || w.writer_key";

    /** What writers may be sorted by. */
    private enum By {
        SCORE("w.opportunity"),
        MOMENTUM("t.momentum"),
        INDEPENDENCE("w.independence");

        private final String column;

        By(String column) {
            this.column = column;
        }

        private double value(Lead row) {
            return switch (this) {
                case SCORE -> row.score();
                case MOMENTUM -> row.momentum();
                case INDEPENDENCE -> row.independence();
            };
        }
    }

    private final Conditions conditions = new Conditions();
    private final By by;
    private final boolean descending;
    private final int limit;
    private final String source;

    public WriterQuery(WriterFilter filter) {
        String sort = given(filter.sort()).orElse("-score");
        this.descending = sort.startsWith("-");
        this.by = by(descending ? sort.substring(1) : sort);
        this.limit = Inputs.limit(filter.limit());
        this.source = source(filter);
        states(filter);
        stages(filter);
        least("w.opportunity", "minScore", filter.minScore());
        least("t.momentum", "minMomentum", filter.minMomentum());
        given(filter.q()).ifPresent(this::search);
        given(filter.after()).ifPresent(this::after);
    }

    private void states(WriterFilter filter) {
        given(filter.state())
                .map(text -> split(text, "state", PublishingStatus.class))
                .ifPresent(states -> conditions.addArray("w.status = any(%s)", states));
    }

    /** The best is the best of those that are looked at. */
    private String source(WriterFilter filter) {
        List<String> ids =
                given(filter.playlist()).stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(String::strip)
                        .toList();
        Optional<String> tag = given(filter.playlistTag());
        if (tag.isPresent()) {
            return conditions.numbered(
                    BEST_ON.formatted("IN (SELECT playlist_id FROM playlist WHERE ? = any(tags))"),
                    tag.get());
        }
        if (!ids.isEmpty()) {
            return conditions.numberedArray(BEST_ON.formatted("= any(%s)"), ids);
        }
        conditions.add(BEST_OF_ALL);
        return "track_writer";
    }

    private void stages(WriterFilter filter) {
        given(filter.stage())
                .ifPresent(
                        text -> {
                            if (text.equalsIgnoreCase("NONE")) {
                                conditions.add("NOT " + STAGED + ")");
                            } else {
                                conditions.addArray(
                                        STAGED + " AND s.value = any(%s))",
                                        split(text, "stage", Stage.class));
                            }
                        });
    }

    private static <E extends Enum<E>> List<String> split(
            String text, String field, Class<E> type) {
        return Arrays.stream(text.split(","))
                .map(word -> Inputs.word(field, word.strip(), type))
                .toList();
    }

    private void least(String column, String field, String text) {
        given(text)
                .map(value -> Inputs.number(field, value, 100))
                .ifPresent(value -> conditions.add(column + " >= ?", value));
    }

    /** The words of the track find it by index; then the name must have all of them. */
    private void search(String q) {
        List<String> words = SearchWords.asked(q);
        if (words.isEmpty()) {
            conditions.add("false");
            return;
        }
        String all = words.stream().map("'%s':*"::formatted).collect(Collectors.joining(" & "));
        conditions.add("t.words @@ cast(cast(? as text) as tsquery)", all);
        words.forEach(
                word ->
                        conditions.add(
                                "strpos(lower(concat_ws(' ', w.name, w.ipi)), ?) > 0", word));
    }

    private void after(String cursor) {
        List<String> texts = Cursor.read(cursor, 2);
        try {
            conditions.add(
                    "(%s, w.writer_key) %s (?, ?)".formatted(by.column, descending ? "<" : ">"),
                    Double.valueOf(texts.get(0)),
                    texts.get(1));
        } catch (NumberFormatException e) {
            throw Cursor.wrong();
        }
    }

    /** What is shown of a writer is looked up for one page only. */
    Reads.Query query() {
        String sql = sql("chr(10)", "", String.valueOf(limit + 1));
        return new Reads.Query(sql, conditions.values(), limit);
    }

    /** The same rows and all that follow, with more columns. */
    public String whole(String more) {
        return sql("'; '", ", " + more, "ALL");
    }

    public List<Object> values() {
        return conditions.values();
    }

    private String sql(String separator, String more, String most) {
        String direction = descending ? " DESC" : "";
        String order = " ORDER BY " + by.column + direction + ", w.writer_key" + direction;
        return SELECT.formatted(separator, more, source, conditions.where() + order, most) + order;
    }

    int limit() {
        return limit;
    }

    String cursor(Lead last) {
        return Cursor.of(List.of(String.valueOf(by.value(last)), last.key()));
    }

    private static By by(String text) {
        return Stream.of(By.values())
                .filter(by -> by.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.badField(
                                        "sort",
                                        "one of score, momentum, independence; with - in front for"
                                                + " descending"));
    }
}
