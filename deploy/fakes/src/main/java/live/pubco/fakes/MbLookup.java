package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Look-ups by identifier at MusicBrainz. */
final class MbLookup {
    private static final String UUID =
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final int MOST_RESOURCES = 100;
    private static final Set<String> ISRC_INC =
            Set.of(
                    "artists",
                    "artist-credits",
                    "releases",
                    "isrcs",
                    "aliases",
                    "tags",
                    "user-tags",
                    "ratings",
                    "user-ratings",
                    "puids");

    private final MbIndex index;
    private final MbShapes shapes;
    private final MbLinks links;
    private final MbPeople people;
    private final Map<String, Artist> byResource = new HashMap<>();

    MbLookup(MbIndex index, MbShapes shapes, MbLinks links) {
        this.index = index;
        this.shapes = shapes;
        this.links = links;
        this.people = new MbPeople(index);
        for (Artist artist : index.artists()) {
            links.of(artist).forEach(link -> byResource.put(link.resource(), artist));
        }
    }

    Reply isrc(Call call) {
        String isrc = call.path("isrc");
        if (!isrc.matches("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}")) {
            return MusicBrainzGate.complaint(400, "Invalid isrc.");
        }
        for (String inc : inc(call)) {
            boolean relation = inc.endsWith("-rels") && !inc.endsWith("-level-rels");
            if (!ISRC_INC.contains(inc) && !relation) {
                return invalid(inc, "isrc");
            }
        }
        List<MbRecording> found = index.withIsrc(isrc);
        if (found.isEmpty()) {
            return MusicBrainzGate.complaint(404, "Not Found");
        }
        JsonArray recordings = new JsonArray();
        found.forEach(r -> recordings.add(shapes.recording(r, inc(call))));
        return Reply.json(new JsonObject().put("isrc", isrc).put("recordings", recordings));
    }

    Reply recording(Call call) {
        return known(
                call,
                "recording",
                id -> index.recording(id).map(r -> shapes.recording(r, inc(call))));
    }

    Reply work(Call call) {
        return known(call, "work", id -> index.work(id).map(w -> work(w, inc(call))));
    }

    private JsonObject work(Work work, Set<String> inc) {
        boolean related = inc.stream().anyMatch(i -> i.endsWith("-rels"));
        JsonObject shown = shapes.work(work);
        return related ? shown.put("relations", shapes.workRelations(work, inc)) : shown;
    }

    Reply iswc(Call call) {
        String wanted = call.path("iswc");
        JsonArray works = new JsonArray();
        for (Work work : index.works()) {
            if (work.iswcs().stream().map(Identifiers::punctuated).anyMatch(wanted::equals)) {
                works.add(work(work, inc(call)));
            }
        }
        return works.isEmpty()
                ? MusicBrainzGate.complaint(404, "Not Found")
                : Reply.json(
                        new JsonObject()
                                .put("work-count", works.size())
                                .put("work-offset", 0)
                                .put("works", works));
    }

    Reply artist(Call call) {
        return known(call, "artist", id -> artist(id, inc(call)));
    }

    private Optional<JsonObject> artist(String mbid, Set<String> inc) {
        return people.find(mbid, inc.contains("aliases"))
                .map(
                        shown ->
                                inc.contains("url-rels")
                                        ? shown.put("relations", relations(mbid))
                                        : shown);
    }

    private JsonArray relations(String mbid) {
        return index.artist(mbid).map(links::relations).orElseGet(JsonArray::new);
    }

    /** One address: the bare object or 404. Several: a list, of which unknown ones are missing. */
    Reply url(Call call) {
        List<String> resources = call.queries("resource");
        call.asks(resources);
        boolean withArtist = inc(call).contains("artist-rels");
        List<JsonObject> found =
                resources.stream()
                        .limit(MOST_RESOURCES)
                        .flatMap(r -> url(r, withArtist).stream())
                        .toList();
        if (resources.size() == 1) {
            return found.isEmpty()
                    ? MusicBrainzGate.complaint(404, "Not Found")
                    : Reply.json(found.get(0));
        }
        return Reply.json(
                new JsonObject()
                        .put("url-count", found.size())
                        .put("url-offset", 0)
                        .put("urls", new JsonArray(found)));
    }

    private Optional<JsonObject> url(String resource, boolean withArtist) {
        return Optional.ofNullable(byResource.get(resource))
                .flatMap(
                        artist ->
                                links.of(artist).stream()
                                        .filter(l -> l.resource().equals(resource))
                                        .findFirst()
                                        .map(l -> links.url(artist, l, withArtist)));
    }

    private static Reply known(
            Call call, String resource, Function<String, Optional<JsonObject>> find) {
        if (call.queries("inc").size() > 1) {
            return MusicBrainzGate.complaint(400, "Inc arguments must be combined with a space.");
        }
        String id = call.path("id");
        if (!id.matches(UUID)) {
            return MusicBrainzGate.complaint(400, "Invalid mbid.");
        }
        for (String inc : inc(call)) {
            if (!inc.matches("[a-z-]+")) {
                return invalid(inc, resource);
            }
        }
        return find.apply(id)
                .map(Reply::json)
                .orElseGet(() -> MusicBrainzGate.complaint(404, "Not Found"));
    }

    private static Reply invalid(String inc, String resource) {
        return MusicBrainzGate.complaint(
                400, inc + " is not a valid inc parameter for the " + resource + " resource.");
    }

    static Set<String> inc(Call call) {
        return call.query("inc")
                .filter(i -> !i.isBlank())
                .map(i -> Set.copyOf(List.of(i.trim().split("[ +]+"))))
                .orElse(Set.of());
    }
}
