package live.pubco.fakes;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;

/**
 * The back door for tests and the demo: truth, ledger, faults, settings. No latency, no account.
 */
final class AdminApi {
    private final World world;
    private final TruthView truth;
    private final Changes changes;

    AdminApi(World world) {
        this.world = world;
        this.truth = new TruthView(world);
        this.changes = new Changes(world);
    }

    void mount(Router router) {
        answer(router, HttpMethod.GET, "/admin/health", c -> health());
        answer(router, HttpMethod.GET, "/admin/truth/playlists", c -> truth.playlists());
        answer(
                router,
                HttpMethod.GET,
                "/admin/truth/playlists/:id",
                c ->
                        world.catalogue()
                                .playlist(c.pathParam("id"))
                                .map(truth::playlist)
                                .orElse(null));
        answer(router, HttpMethod.GET, "/admin/truth/tracks", c -> tracks(c));
        answer(
                router,
                HttpMethod.GET,
                "/admin/truth/tracks/:id",
                c -> world.catalogue().track(c.pathParam("id")).map(truth::track).orElse(null));
        answer(router, HttpMethod.GET, "/admin/ledger", c -> ledger(c));
        answer(router, HttpMethod.POST, "/admin/ledger/reset", c -> world.ledger().reset());
        answer(router, HttpMethod.GET, "/admin/faults", c -> world.faults().json());
        answer(router, HttpMethod.POST, "/admin/faults", c -> order(c));
        answer(router, HttpMethod.DELETE, "/admin/faults", c -> clear());
        answer(
                router,
                HttpMethod.POST,
                "/admin/playlists/:id/change",
                c ->
                        changes.playlist(c.pathParam("id"), body(c))
                                .map(truth::playlist)
                                .orElse(null));
        answer(
                router,
                HttpMethod.POST,
                "/admin/works/:code/sign",
                c -> changes.sign(c.pathParam("code"), body(c)).map(truth::work).orElse(null));
        answer(router, HttpMethod.GET, "/admin/settings", c -> world.settings().json());
        answer(router, HttpMethod.PUT, "/admin/settings", c -> world.settings().change(body(c)));
    }

    private static void answer(
            Router router,
            HttpMethod method,
            String path,
            Function<RoutingContext, Object> answer) {
        router.route(method, path).handler(context -> respond(context, answer));
    }

    private static void respond(RoutingContext context, Function<RoutingContext, Object> answer) {
        try {
            Object body = answer.apply(context);
            if (body == null) {
                context.response().setStatusCode(404);
            }
            context.json(body == null ? new JsonObject().put("error", "unknown id") : body);
        } catch (RuntimeException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            context.response().setStatusCode(400);
            context.json(new JsonObject().put("error", why));
        }
    }

    private static JsonObject body(RoutingContext context) {
        JsonObject body = context.body().asJsonObject();
        return body == null ? new JsonObject() : body;
    }

    private JsonObject health() {
        FakesOptions options = world.options();
        return new JsonObject()
                .put("status", "UP")
                .put("profile", options.profile())
                .put("seed", options.seed())
                .put("tracks", options.tracks())
                .put("catalogueTracks", world.catalogue().tracks().size())
                .put("playlists", world.catalogue().playlists().size());
    }

    /** Those of one playlist, or of all sample playlists. */
    private JsonArray tracks(RoutingContext context) {
        String playlist = context.request().getParam("playlist");
        Catalogue catalogue = world.catalogue();
        List<Track> wanted =
                playlist == null
                        ? catalogue.tracks().subList(0, world.options().tracks())
                        : catalogue.playlist(playlist).map(Playlist::tracks).orElse(List.of());
        JsonArray list = new JsonArray();
        wanted.forEach(t -> list.add(truth.track(t)));
        return list;
    }

    private JsonObject ledger(RoutingContext context) {
        String run = context.request().getParam("run");
        return run == null ? world.ledger().json() : world.ledger().run(Integer.parseInt(run));
    }

    private JsonObject order(RoutingContext context) {
        Fault fault = world.faults().order(body(context));
        context.response().setStatusCode(201);
        return fault.json();
    }

    private JsonObject clear() {
        world.faults().clear();
        return world.faults().json();
    }
}
