package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Tracks, albums, artists and search of the Web API. */
final class SpotifyApi {
    private static final String ID = "[0-9A-Za-z]{22}";

    private final Catalogue catalogue;
    private final Settings settings;
    private final SpotifyShapes shapes;

    SpotifyApi(World world, SpotifyShapes shapes) {
        this.catalogue = world.catalogue();
        this.settings = world.settings();
        this.shapes = shapes;
    }

    Reply track(Call call) {
        call.asks(List.of(call.path("id")));
        return single(call, id -> trackJson(id, call));
    }

    Reply tracks(Call call) {
        return several(call, "tracks", 50, id -> trackJson(id, call));
    }

    Reply album(Call call) {
        call.asks(List.of(call.path("id")));
        return single(call, id -> albumJson(id, call));
    }

    Reply albums(Call call) {
        return several(call, "albums", 20, id -> albumJson(id, call));
    }

    Reply artist(Call call) {
        call.asks(List.of(call.path("id")));
        return single(call, id -> catalogue.artist(id).map(shapes::fullArtist));
    }

    Reply artists(Call call) {
        return several(call, "artists", 50, id -> catalogue.artist(id).map(shapes::fullArtist));
    }

    private Optional<JsonObject> trackJson(String id, Call call) {
        Optional<JsonObject> own = catalogue.track(id).map(t -> shapes.track(t, call));
        return own.or(() -> catalogue.substituted(id).map(t -> shapes.plain(t, id, call)));
    }

    private Optional<JsonObject> albumJson(String id, Call call) {
        return catalogue.album(id).map(track -> shapes.fullAlbum(track, call));
    }

    private static Reply single(Call call, Function<String, Optional<JsonObject>> find) {
        String id = call.path("id");
        if (!id.matches(ID)) {
            return SpotifyGate.error(400, "Invalid base62 id");
        }
        return find.apply(id)
                .map(Reply::json)
                .orElseGet(() -> SpotifyGate.error(404, "Resource not found"));
    }

    private Reply several(
            Call call, String key, int most, Function<String, Optional<JsonObject>> find) {
        if (settings.developmentMode()) {
            return SpotifyGate.error(403, "Forbidden");
        }
        List<String> ids = Arrays.asList(call.query("ids").orElse("").split(","));
        call.asks(ids);
        if (ids.size() > most) {
            return SpotifyGate.error(400, "Too many ids requested");
        }
        if (!ids.stream().allMatch(id -> id.matches(ID))) {
            return SpotifyGate.error(400, "Invalid base62 id");
        }
        JsonArray found = new JsonArray();
        ids.forEach(id -> found.add(find.apply(id).orElse(null)));
        return Reply.json(new JsonObject().put(key, found));
    }

    Reply search(Call call) {
        int limit = number(call, "limit", 5);
        int offset = number(call, "offset", 0);
        if (limit < 1 || limit > 10 || offset < 0 || offset > 1000) {
            return SpotifyGate.error(400, "Invalid limit");
        }
        String query = call.query("q").orElse("");
        if (query.isBlank() || !call.query("type").orElse("").contains("track")) {
            return SpotifyGate.error(
                    400, query.isBlank() ? "No search query" : "Missing parameter type");
        }
        List<Track> found = found(query);
        JsonArray items = new JsonArray();
        found.stream().skip(offset).limit(limit).forEach(t -> items.add(shapes.track(t, call)));
        boolean more = offset + limit < found.size();
        JsonObject page =
                new JsonObject()
                        .put("href", call.origin() + call.requestPath())
                        .put("items", items)
                        .put("limit", limit)
                        .put(
                                "next",
                                more
                                        ? call.origin()
                                                + call.requestPath()
                                                + "?offset="
                                                + (offset + limit)
                                        : null)
                        .put("offset", offset)
                        .put("previous", null)
                        .put("total", found.size());
        return Reply.json(new JsonObject().put("tracks", page));
    }

    /** Between ISRC filters OR finds nothing, as in the real search. */
    private List<Track> found(String query) {
        if (query.startsWith("isrc:")) {
            return catalogue.withIsrc(query.substring(5).replace("\"", "").trim());
        }
        String key = query.toLowerCase(Locale.ROOT);
        return catalogue.tracks().stream()
                .filter(t -> t.title().toLowerCase(Locale.ROOT).contains(key))
                .limit(1000)
                .toList();
    }

    static int number(Call call, String name, int otherwise) {
        try {
            return call.query(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
