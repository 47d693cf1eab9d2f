package live.pubco.fakes;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The web player's own services: GraphQL by stored queries, and the older credits view. */
final class Pathfinder {
    /** The hash under which the stored queries of these pages are known. */
    static final String HASH = "e25c2f7b1ad94c4c8f5d11c1a7f3f1d2b6a0c94e5d87f3021b6c9a8e7d5f4c31";

    private static final int MOST = 100;

    private final Catalogue catalogue;
    private final Tokens tokens;
    private final CreditsShapes credits;

    Pathfinder(World world, Tokens tokens, CreditsShapes credits) {
        this.catalogue = world.catalogue();
        this.tokens = tokens;
        this.credits = credits;
    }

    Reply query(Call call) {
        if (!tokens.bearer(call, OpenGate.WEB) && !tokens.bearer(call, OpenGate.ANONYMOUS)) {
            return refused();
        }
        String operation = operation(call);
        boolean stale = call.suffers(FaultKind.STALE_HASH) || !hash(call).equals(HASH);
        if (stale) {
            return unknownQuery();
        }
        return switch (operation) {
            case "queryTrackCreditsGroupedModal" -> credits(call, true);
            case "queryTrackCreditsModal" -> credits(call, false);
            case "fetchPlaylist" -> playlist(call);
            default -> unknownQuery();
        };
    }

    private static Reply unknownQuery() {
        JsonObject error = new JsonObject().put("message", "PersistedQueryNotFound");
        return Reply.json(new JsonObject().put("errors", new JsonArray().add(error)));
    }

    private static Reply refused() {
        JsonObject error = new JsonObject().put("status", 401).put("message", "Token expired");
        return Reply.json(401, new JsonObject().put("error", error));
    }

    private Reply credits(Call call, boolean grouped) {
        JsonObject wanted = variables(call);
        String uri = wanted.getString("trackUri", "");
        int offset = wanted.getInteger("contributorsOffset", 0);
        int limit = Math.min(MOST, wanted.getInteger("contributorsLimit", MOST));
        call.asks(List.of(uri + "+" + offset));
        String locale = PageTexts.locale(call);
        return Reply.json(
                catalogue
                        .track(uri.substring(uri.lastIndexOf(':') + 1))
                        .map(t -> credits.graph(t, grouped, offset, limit, locale))
                        .orElseGet(CreditsShapes::unknownTrack));
    }

    private Reply playlist(Call call) {
        JsonObject wanted = variables(call);
        String uri = wanted.getString("uri", "");
        int offset = wanted.getInteger("offset", 0);
        int limit = Math.min(MOST, wanted.getInteger("limit", 25));
        call.asks(List.of(uri + "+" + offset));
        JsonObject shown =
                catalogue
                        .playlist(uri.substring(uri.lastIndexOf(':') + 1))
                        .map(p -> WebPlaylistShapes.page(p, offset, limit))
                        .orElseGet(() -> new JsonObject().put("__typename", "NotFound"));
        return Reply.json(new JsonObject().put("data", new JsonObject().put("playlistV2", shown)));
    }

    /** Refuses anonymous tokens, as the real one does. */
    Reply view(Call call) {
        String id = call.path("id");
        call.asks(List.of(id));
        if (!tokens.bearer(call, OpenGate.WEB)) {
            return refused();
        }
        return catalogue
                .track(id)
                .map(t -> Reply.json(CreditsShapes.view(t)))
                .orElseGet(
                        () ->
                                Reply.json(
                                        new JsonObject()
                                                .put("trackUri", "spotify:track:" + id)
                                                .put("trackTitle", "")
                                                .put("roleCredits", new JsonArray())
                                                .put("extendedCredits", new JsonArray())
                                                .put("sourceNames", new JsonArray())));
    }

    static String operation(Call call) {
        return call.query("operationName")
                .orElseGet(() -> call.json().getString("operationName", ""));
    }

    static JsonObject variables(Call call) {
        return parameter(call, "variables");
    }

    private static String hash(Call call) {
        return parameter(call, "extensions")
                .getJsonObject("persistedQuery", new JsonObject())
                .getString("sha256Hash", "");
    }

    private static JsonObject parameter(Call call, String name) {
        try {
            return call.query(name)
                    .map(JsonObject::new)
                    .orElseGet(() -> call.json().getJsonObject(name, new JsonObject()));
        } catch (DecodeException e) {
            return new JsonObject();
        }
    }
}
