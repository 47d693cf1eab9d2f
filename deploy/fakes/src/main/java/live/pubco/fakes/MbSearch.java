package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The search index of MusicBrainz: many identifiers in one query. */
final class MbSearch {
    private static final int MOST_CLAUSES = 256;
    private static final int USUAL_LIMIT = 25;

    private final MbIndex index;
    private final MbShapes shapes;
    private final MbLinks links;
    private final MbPeople people;

    MbSearch(MbIndex index, MbShapes shapes, MbLinks links) {
        this.index = index;
        this.shapes = shapes;
        this.links = links;
        this.people = new MbPeople(index);
    }

    Reply recordings(Call call) {
        String query = call.query("query").orElse("");
        Set<String> isrcs = values(query, "isrc");
        asks(call, isrcs);
        Optional<Reply> refused = refused(query, isrcs);
        if (refused.isPresent()) {
            return refused.get();
        }
        List<MbRecording> found =
                isrcs.isEmpty()
                        ? byName(query)
                        : isrcs.stream()
                                .flatMap(i -> index.withIsrc(i).stream())
                                .filter(index::indexed)
                                .distinct()
                                .toList();
        List<JsonObject> rows =
                found.stream().map(r -> row(r, call.suffers(FaultKind.NO_ISRCS))).toList();
        return page(call, "recordings", rows);
    }

    private List<MbRecording> byName(String query) {
        Set<String> titles = values(query, "recording");
        Set<String> names = values(query, "artist");
        String title = titles.isEmpty() ? query : titles.iterator().next();
        return index.searchable().stream()
                .filter(r -> Names.key(r.title()).contains(Names.key(title)))
                .filter(r -> names.isEmpty() || names.stream().anyMatch(n -> by(r, n)))
                .toList();
    }

    private static boolean by(MbRecording recording, String name) {
        return recording.track().artists().stream()
                .anyMatch(a -> Names.key(a.name()).contains(Names.key(name)));
    }

    private static JsonObject row(MbRecording recording, boolean withoutIsrcs) {
        Track.Release release = recording.track().release();
        JsonObject row =
                new JsonObject()
                        .put("id", recording.indexedMbid())
                        .put("score", 100)
                        .put("title", recording.title())
                        .put("length", recording.length())
                        .putNull("video")
                        .put("artist-credit-id", recording.mbid())
                        .put("artist-credit", MbShapes.credit(recording.track().artists()));
        if (!recording.disambiguation().isEmpty()) {
            row.put("disambiguation", recording.disambiguation());
        }
        recording.firstReleaseDate().ifPresent(d -> row.put("first-release-date", d));
        row.put(
                "releases",
                new JsonArray()
                        .add(
                                new JsonObject()
                                        .put("id", recording.mbid().replace('4', '5'))
                                        .put("title", release.album())
                                        .put("status", "Official")
                                        .put("date", release.shownDate())));
        return withoutIsrcs ? row : row.put("isrcs", new JsonArray(List.copyOf(recording.isrcs())));
    }

    /** Works with their writers and the recordings that perform them. */
    Reply works(Call call) {
        String query = call.query("query").orElse("");
        Set<String> rids = values(query, "rid");
        asks(call, rids);
        Optional<Reply> refused = refused(query, rids);
        if (refused.isPresent()) {
            return refused.get();
        }
        Set<Work> found = new LinkedHashSet<>();
        rids.stream()
                .flatMap(rid -> index.recording(rid).stream())
                .filter(index::indexed)
                .forEach(r -> found.addAll(r.works()));
        Set<String> wids = values(query, "wid");
        wids.forEach(wid -> index.work(wid).ifPresent(found::add));
        Set<String> related = Set.of("artist-rels", "recording-rels");
        List<JsonObject> rows =
                found.stream()
                        .map(
                                w ->
                                        shapes.work(w)
                                                .put("score", 100)
                                                .put("relations", shapes.workRelations(w, related)))
                        .toList();
        return page(call, "works", rows);
    }

    /** Artists, writers among them, by {@code arid} or by name. */
    Reply artists(Call call) {
        String query = call.query("query").orElse("");
        Set<String> ids = values(query, "arid");
        asks(call, ids);
        Optional<Reply> refused = refused(query, ids);
        if (refused.isPresent()) {
            return refused.get();
        }
        Set<String> names = values(query, "artist");
        String name = names.isEmpty() ? query : names.iterator().next();
        List<JsonObject> rows =
                (ids.isEmpty() ? named(name) : List.copyOf(ids))
                        .stream()
                                .flatMap(id -> people.find(id, true).stream())
                                .map(row -> row.put("score", 100))
                                .toList();
        return page(call, "artists", rows);
    }

    private List<String> named(String name) {
        List<String> ids = new ArrayList<>();
        for (Artist artist : index.artists()) {
            if (Names.key(artist.name()).equals(Names.key(name))) {
                ids.add(artist.mbid());
            }
        }
        return ids;
    }

    /** Addresses of many artists at once. */
    Reply urls(Call call) {
        String query = call.query("query").orElse("");
        Set<String> targets = values(query, "targetid");
        asks(call, targets);
        Optional<Reply> refused = refused(query, targets);
        if (refused.isPresent()) {
            return refused.get();
        }
        List<JsonObject> rows = new ArrayList<>();
        for (String mbid : targets) {
            index.artist(mbid)
                    .ifPresent(
                            artist -> links.of(artist).forEach(l -> rows.add(urlRow(artist, l))));
        }
        return page(call, "urls", rows);
    }

    private JsonObject urlRow(Artist artist, MbLinks.Link link) {
        JsonObject url = links.url(artist, link, true).put("score", 100);
        JsonObject wrapped =
                new JsonObject().put("relations", url.getJsonArray("relations").copy());
        return url.put("relation-list", new JsonArray().add(wrapped));
    }

    /** A further page is a question of its own. */
    private static void asks(Call call, Set<String> values) {
        String page = call.query("offset").map(o -> "+" + o).orElse("");
        call.asks(
                values.isEmpty()
                        ? List.of(call.text())
                        : values.stream().map(v -> v + page).toList());
    }

    private static Optional<Reply> refused(String query, Set<String> clauses) {
        return query.isBlank() || clauses.size() > MOST_CLAUSES
                ? Optional.of(bad(query))
                : Optional.empty();
    }

    private static Reply bad(String query) {
        return MusicBrainzGate.complaint(
                400,
                query.isBlank()
                        ? "Must specify a query."
                        : "Unable to parse the query: too many clauses.");
    }

    /** Limits outside 1 to 100 silently become 25. */
    private static Reply page(Call call, String key, List<JsonObject> rows) {
        int wanted = SpotifyApi.number(call, "limit", USUAL_LIMIT);
        int limit = wanted < 1 || wanted > 100 ? USUAL_LIMIT : wanted;
        int offset = Math.max(0, SpotifyApi.number(call, "offset", 0));
        JsonArray page = new JsonArray();
        rows.stream().skip(offset).limit(limit).forEach(page::add);
        return Reply.json(
                new JsonObject()
                        .put("created", java.time.Instant.ofEpochMilli(call.at()).toString())
                        .put("count", rows.size())
                        .put("offset", offset)
                        .put(key, page));
    }

    /** The values of {@code field:a OR field:b}, {@code field:(a OR b)} and {@code field:"a b"}. */
    static Set<String> values(String query, String field) {
        Matcher matcher =
                Pattern.compile("\\b" + field + ":(?:\\(([^)]*)\\)|\"([^\"]*)\"|([^\\s)]+))")
                        .matcher(query);
        Set<String> values = new LinkedHashSet<>();
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                for (String each : matcher.group(1).split("\\s+(OR\\s+)?")) {
                    values.add(each.replace("\"", ""));
                }
            } else {
                values.add(matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
            }
        }
        values.remove("");
        return values;
    }
}
