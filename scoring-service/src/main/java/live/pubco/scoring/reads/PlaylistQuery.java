package live.pubco.scoring.reads;

import static live.pubco.scoring.reads.TrackFilter.given;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.PlaylistType;
import live.pubco.scoring.Problem;

/** Which playlists are asked for and in what order, checked, as the statement that finds them. */
public final class PlaylistQuery {

    /** What playlists may be sorted by. */
    private enum By {
        NAME("p.name_key", text -> text, row -> row.nameKey),
        FOLLOWERS(
                "coalesce(p.followers, -1)",
                Long::valueOf,
                row -> row.followers == null ? Long.valueOf(-1) : row.followers),
        ADDED("p.added_at", Instant::parse, row -> row.addedAt);

        private final String expression;
        private final Function<String, Object> parser;
        private final Function<PlaylistRow, Object> value;

        By(
                String expression,
                Function<String, Object> parser,
                Function<PlaylistRow, Object> value) {
            this.expression = expression;
            this.parser = parser;
            this.value = value;
        }
    }

    private final Conditions conditions = new Conditions();
    private final By by;
    private final boolean descending;
    private final int limit;

    public PlaylistQuery(PlaylistFilter filter) {
        String sort = given(filter.sort()).orElse("name");
        this.descending = sort.startsWith("-");
        this.by = by(descending ? sort.substring(1) : sort);
        this.limit = Inputs.limit(filter.limit());
        given(filter.type())
                .map(text -> Inputs.word("type", text, PlaylistType.class))
                .ifPresent(type -> conditions.add("p.type = ?", type));
        given(filter.status())
                .map(text -> Inputs.word("status", text, PlaylistStatus.class))
                .ifPresent(status -> conditions.add("p.status = ?", status));
        given(filter.tag()).ifPresent(tag -> conditions.add("? = any(p.tags)", tag));
        given(filter.q())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .ifPresent(
                        text ->
                                conditions.add(
                                        "strpos(lower(concat_ws(' ', p.name, p.curator)), ?) > 0",
                                        text));
        given(filter.after()).ifPresent(this::after);
    }

    private void after(String cursor) {
        List<String> texts = Cursor.read(cursor, 2);
        try {
            conditions.add(
                    "(%s, p.playlist_id) %s (?, ?)"
                            .formatted(by.expression, descending ? "<" : ">"),
                    by.parser.apply(texts.get(0)),
                    texts.get(1));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw Cursor.wrong();
        }
    }

    String sql() {
        String direction = descending ? " DESC" : "";
        return "SELECT p.* FROM playlist_overview p"
                + conditions.where()
                + " ORDER BY "
                + by.expression
                + direction
                + ", p.playlist_id"
                + direction;
    }

    List<Object> values() {
        return conditions.values();
    }

    int limit() {
        return limit;
    }

    String cursor(PlaylistRow last) {
        return Cursor.of(List.of(by.value.apply(last).toString(), last.playlistId));
    }

    private static By by(String text) {
        return Arrays.stream(By.values())
                .filter(by -> by.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.badField(
                                        "sort",
                                        "one of name, followers, added; with - in front for"
                                                + " descending"));
    }
}
