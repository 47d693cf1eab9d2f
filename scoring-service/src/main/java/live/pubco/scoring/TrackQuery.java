package live.pubco.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import live.pubco.schemas.Tier;

/** Which tracks are asked for and in what order, checked. */
final class TrackQuery {

    static final int MAX_LIMIT = 500;
    private static final int DEFAULT_LIMIT = 50;

    /** In SQL, because Hibernate would compare with an array of another type than the column's. */
    private static final String ON_PLAYLIST =
            "cast(sql('(? @> array[cast(? as text)])', playlistIds, :playlist) as Boolean) = true";

    /** What lists may be sorted by. */
    enum Sort {
        SCORE("opportunity", Double::valueOf, row -> row.opportunity),
        CONFIDENCE("confidence", Double::valueOf, row -> row.confidence),
        MOMENTUM("momentum", Double::valueOf, row -> row.momentum),
        DISCOVERY("discovery", Double::valueOf, row -> row.discovery),
        SOCIAL("social", Double::valueOf, row -> row.social),
        INDEPENDENCE("independence", Double::valueOf, row -> row.independence),
        TITLE("title", text -> text, row -> row.title),
        FIRST_SEEN("firstSeenAt", Instant::parse, row -> row.firstSeenAt);

        private final String attribute;
        private final Function<String, Object> parser;
        private final Function<TrackRow, Object> value;

        Sort(String attribute, Function<String, Object> parser, Function<TrackRow, Object> value) {
            this.attribute = attribute;
            this.parser = parser;
            this.value = value;
        }
    }

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Sort sort;
    private final boolean descending;
    private final int limit;

    TrackQuery(TrackFilter filter) {
        this.descending = Optional.ofNullable(filter.sort()).orElse("-score").startsWith("-");
        this.sort = sort(filter.sort());
        this.limit = limit(filter.limit());
        where(filter);
        filter.given(filter.after()).ifPresent(this::after);
    }

    private void where(TrackFilter filter) {
        filter.given(filter.playlist()).ifPresent(id -> add(ON_PLAYLIST, "playlist", id));
        filter.given(filter.tier())
                .ifPresent(tier -> add("tier = :tier", "tier", tier(tier).name()));
        filter.given(filter.minScore())
                .ifPresent(score -> add("opportunity >= :minScore", "minScore", score(score)));
        filter.given(filter.q())
                .ifPresent(
                        q ->
                                add(
                                        "search like :q escape '!'",
                                        "q",
                                        "%" + escaped(q.toLowerCase(Locale.ROOT)) + "%"));
    }

    private void after(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("\n", 2);
            parameters.put("value", sort.parser.apply(parts[1]));
            add(
                    "(%1$s %2$s :value or %1$s = :value and trackId %2$s :id)"
                            .formatted(sort.attribute, descending ? "<" : ">"),
                    "id",
                    parts[0]);
        } catch (RuntimeException e) {
            throw Problem.badField("after", "not a cursor of this list");
        }
    }

    String hql() {
        String direction = descending ? " desc" : "";
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return where + "order by " + sort.attribute + direction + ", trackId" + direction;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    int limit() {
        return limit;
    }

    /** Where the next page starts. */
    String cursor(TrackRow last) {
        String cursor = last.trackId + "\n" + sort.value.apply(last);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(UTF_8));
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static Sort sort(String text) {
        if (text == null || text.isBlank()) {
            return Sort.SCORE;
        }
        String name = text.startsWith("-") ? text.substring(1) : text;
        for (Sort sort : Sort.values()) {
            if (sort.name().equalsIgnoreCase(name)) {
                return sort;
            }
        }
        throw Problem.badField(
                "sort",
                "one of score, confidence, momentum, discovery, social, independence, title,"
                        + " first_seen; with - in front for descending");
    }

    private static Tier tier(String text) {
        try {
            return Tier.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badField("tier", "one of A, B, WATCH, LOW, NEEDS_DATA");
        }
    }

    private static double score(String text) {
        try {
            double score = Double.parseDouble(text);
            if (score >= 0 && score <= 100) {
                return score;
            }
        } catch (NumberFormatException e) {
            // answered below, together with numbers out of range
        }
        throw Problem.badField("minScore", "a number from 0 to 100");
    }

    private static int limit(String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_LIMIT;
        }
        if (text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= MAX_LIMIT) {
            return Integer.parseInt(text);
        }
        throw Problem.badField("limit", "a whole number from 1 to " + MAX_LIMIT);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
