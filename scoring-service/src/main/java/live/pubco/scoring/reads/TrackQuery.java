package live.pubco.scoring.reads;

import static live.pubco.scoring.reads.TrackFilter.given;

import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.schemas.Flag;
import live.pubco.schemas.LabelTier;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.Tier;
import live.pubco.scoring.Problem;

/** Which tracks are asked for and in what order, checked, as the statement that finds them. */
public final class TrackQuery {

    /** What lists show; the documents that only one track's page needs stay where they are. */
    private static final String SELECT =
            "SELECT t.track_id, t.title, t.title_key, t.artists, t.cover_url, t.isrcs, t.release_date,"
                    + " t.released_on, t.label, t.label_tier, t.playlist_ids, t.playlists,"
                    + " t.first_seen_at, t.work, t.as_of, t.opportunity, t.low, t.high,"
                    + " t.confidence, t.tier, t.momentum, t.discovery, t.social, t.independence,"
                    + " t.open_share, t.flags, t.tags, t.versions, t.writers, t.trail FROM track t";

    private static final String BEST_OF_ITS_SONG =
            "NOT EXISTS (SELECT FROM track o WHERE o.song = t.song"
                    + " AND (o.opportunity, o.track_id) > (t.opportunity, t.track_id))";

    private final Conditions conditions = new Conditions();
    private final List<Sort.Key> keys;
    private final int limit;

    public TrackQuery(TrackFilter filter) {
        this.keys = Sort.keys(given(filter.sort()).orElse("-score"));
        this.limit = Inputs.limit(filter.limit());
        facets(filter);
        ranges(filter);
        dates(filter);
        given(filter.q()).ifPresent(this::search);
        given(filter.group()).ifPresent(this::group);
        given(filter.after()).ifPresent(this::after);
    }

    private TrackQuery(List<Sort.Key> keys, int limit) {
        this.keys = keys;
        this.limit = limit;
    }

    /** The tracks of one work, the best first. */
    static TrackQuery recordingsOf(String songCode, int limit) {
        TrackQuery query = new TrackQuery(Sort.keys("-score"), limit);
        query.conditions.add("t.song = ?", songCode);
        return query;
    }

    private void facets(TrackFilter filter) {
        facet("playlist", filter.playlist(), text -> text);
        facet("writer", filter.writer(), text -> text);
        facet("work", filter.work(), text -> text);
        facet("tier", filter.tier(), text -> Inputs.word("tier", text, Tier.class));
        facet(
                "state",
                filter.writerState(),
                text -> Inputs.word("writerState", text, PublishingStatus.class));
        facet("mlc", filter.mlc(), text -> Inputs.word("mlc", text, Facets.MlcState.class));
        facet("label", filter.labelTier(), text -> Inputs.word("labelTier", text, LabelTier.class));
        facet("flag", filter.flag(), text -> Inputs.word("flag", text, Flag.class));
        facet("genre", filter.genre(), text -> text.toLowerCase(Locale.ROOT));
        facet("social", filter.social(), text -> text.toLowerCase(Locale.ROOT));
        facet("step", filter.pipeline(), Inputs::step);
        facet("tag", filter.tag(), text -> Inputs.tag("tag", text));
        facet("stage", filter.stage(), text -> text.toUpperCase(Locale.ROOT));
        given(filter.playlistTag()).ifPresent(tag -> conditions.add(Facets.ON_TAGGED, tag));
    }

    private void facet(String kind, String text, UnaryOperator<String> checked) {
        List<String> any =
                given(text).stream()
                        .flatMap(values -> Arrays.stream(values.split(",")))
                        .map(String::strip)
                        .map(value -> Facets.facet(kind, checked.apply(value)))
                        .toList();
        if (!any.isEmpty()) {
            conditions.addArray("t.facets && %s", any);
        }
    }

    private void ranges(TrackFilter filter) {
        range("t.opportunity", "Score", filter.minScore(), filter.maxScore());
        range("t.momentum", "Momentum", filter.minMomentum(), filter.maxMomentum());
        range("t.discovery", "Discovery", filter.minDiscovery(), filter.maxDiscovery());
        range("t.social", "Social", filter.minSocial(), filter.maxSocial());
        range("t.independence", "Independence", filter.minIndependence(), filter.maxIndependence());
        given(filter.minConfidence())
                .map(text -> Inputs.number("minConfidence", text, 1))
                .ifPresent(least -> conditions.add("t.confidence >= ?", least));
        given(filter.minOpenShare())
                .map(text -> Inputs.number("minOpenShare", text, 100))
                .ifPresent(least -> conditions.add("coalesce(t.open_share, -1) >= ?", least));
    }

    private void range(String column, String name, String least, String most) {
        given(least)
                .map(text -> Inputs.number("min" + name, text, 100))
                .ifPresent(value -> conditions.add(column + " >= ?", value));
        given(most)
                .map(text -> Inputs.number("max" + name, text, 100))
                .ifPresent(value -> conditions.add(column + " <= ?", value));
    }

    private void dates(TrackFilter filter) {
        given(filter.newSince())
                .map(text -> Inputs.day("newSince", text))
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .ifPresent(since -> conditions.add("t.first_seen_at >= ?", since));
        given(filter.maxAgeDays())
                .map(text -> Inputs.whole("maxAgeDays", text, 0, 100_000))
                .ifPresent(
                        days ->
                                conditions.add(
                                        "coalesce(t.released_on, date '0001-01-01')"
                                                + " >= current_date - cast(? as integer)",
                                        days));
    }

    private void search(String q) {
        List<String> words = SearchWords.asked(q);
        if (words.isEmpty()) {
            conditions.add("false");
            return;
        }
        String all = words.stream().map("'%s':*"::formatted).collect(Collectors.joining(" & "));
        conditions.add("t.words @@ cast(cast(? as text) as tsquery)", all);
    }

    private void group(String by) {
        if (!by.equalsIgnoreCase("work")) {
            throw Problem.badField("group", "only work");
        }
        conditions.add(BEST_OF_ITS_SONG);
    }

    /** Only tracks of registered works, for each work the best. */
    TrackQuery ofWorks() {
        conditions.add("t.work IS NOT NULL AND " + BEST_OF_ITS_SONG);
        return this;
    }

    /** Behind the row where the page before ended. */
    private void after(String cursor) {
        List<String> texts = Cursor.read(cursor, keys.size() + 1);
        Object[] values = new Object[texts.size()];
        try {
            for (int i = 0; i < keys.size(); i++) {
                values[i] = keys.get(i).parsed(texts.get(i));
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            throw Cursor.wrong();
        }
        values[keys.size()] = texts.get(keys.size());
        behind(values);
    }

    /** The first comparison is what lets an index start there. */
    private void behind(Object[] values) {
        boolean last = keys.get(keys.size() - 1).descending();
        String condition = compared("t.track_id", last);
        Stream.Builder<Object> parameters = Stream.builder();
        for (int i = keys.size() - 1; i >= 0; i--) {
            String column = keys.get(i).expression();
            condition =
                    "(%s OR (%s = ? AND %s))"
                            .formatted(
                                    compared(column, keys.get(i).descending()), column, condition);
        }
        Sort.Key first = keys.get(0);
        parameters.add(values[0]);
        for (int i = 0; i < keys.size(); i++) {
            parameters.add(values[i]).add(values[i]);
        }
        parameters.add(values[keys.size()]);
        String start = first.expression() + (first.descending() ? " <= ?" : " >= ?");
        conditions.add(start + " AND " + condition, parameters.build().toArray());
    }

    private static String compared(String column, boolean descending) {
        return column + (descending ? " < ?" : " > ?");
    }

    /** The statement; its parameters are numbered in the order in which they stand. */
    public String sql() {
        return whole(SELECT);
    }

    /** The same rows and all that follow, with other columns. */
    public String whole(String select) {
        String order = keys.stream().map(Sort.Key::order).collect(Collectors.joining(", "));
        String direction = keys.get(keys.size() - 1).descending() ? " DESC" : "";
        return select + conditions.where() + " ORDER BY " + order + ", t.track_id" + direction;
    }

    public List<Object> values() {
        return conditions.values();
    }

    int limit() {
        return limit;
    }

    /** Where the next page starts. */
    String cursor(TrackRow last) {
        return Cursor.of(
                Stream.concat(keys.stream().map(key -> key.text(last)), Stream.of(last.trackId))
                        .toList());
    }
}
