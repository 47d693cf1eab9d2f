package live.pubco.scoring.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.pubco.scoring.Problem;

/** What track lists may be sorted by; every one of these expressions has an index. */
enum Sort {
    SCORE("t.opportunity", Double::valueOf, row -> row.opportunity),
    CONFIDENCE("t.confidence", Double::valueOf, row -> row.confidence),
    MOMENTUM("t.momentum", Double::valueOf, row -> row.momentum),
    DISCOVERY("t.discovery", Double::valueOf, row -> row.discovery),
    SOCIAL("t.social", Double::valueOf, row -> row.social),
    INDEPENDENCE("t.independence", Double::valueOf, row -> row.independence),
    OPEN_SHARE(
            "coalesce(t.open_share, -1)",
            Double::valueOf,
            row -> row.openShare == null ? Double.valueOf(-1) : row.openShare),
    RELEASE(
            "coalesce(t.released_on, date '0001-01-01')",
            LocalDate::parse,
            row -> row.releasedOn == null ? LocalDate.of(1, 1, 1) : row.releasedOn),
    FIRST_SEEN("t.first_seen_at", Instant::parse, row -> row.firstSeenAt),
    SCORED("t.as_of", Instant::parse, row -> row.asOf),
    PLAYLISTS("t.playlists", Integer::valueOf, row -> row.playlists),
    TITLE("t.title_key COLLATE \"C\"", text -> text, row -> row.titleKey),
    LABEL("t.label_tier COLLATE \"C\"", text -> text, row -> row.labelTier);

    private final String expression;
    private final Function<String, Object> parser;
    private final Function<TrackRow, Object> value;

    Sort(String expression, Function<String, Object> parser, Function<TrackRow, Object> value) {
        this.expression = expression;
        this.parser = parser;
        this.value = value;
    }

    /** A sort with its direction. */
    record Key(Sort sort, boolean descending) {

        String expression() {
            return sort.expression;
        }

        String order() {
            return sort.expression + (descending ? " DESC" : "");
        }

        Object parsed(String text) {
            return sort.parser.apply(text);
        }

        String text(TrackRow row) {
            return sort.value.apply(row).toString();
        }
    }

    private static final int MOST = 2;

    /** Reads "-score,title". */
    static List<Key> keys(String text) {
        List<Key> keys = Arrays.stream(text.split(",")).map(String::strip).map(Sort::key).toList();
        if (keys.size() > MOST) {
            throw Problem.badField("sort", "at most " + MOST + " sorts");
        }
        return keys;
    }

    private static Key key(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        for (Sort sort : values()) {
            if (sort.name().equalsIgnoreCase(name)) {
                return new Key(sort, descending);
            }
        }
        throw Problem.badField(
                "sort", "one of " + names() + "; with - in front for descending, two at most");
    }

    private static String names() {
        return Arrays.stream(values())
                .map(sort -> sort.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
