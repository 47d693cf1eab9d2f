package live.pubco.fakes;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Function;

/** Which path leads to which upstream's handler. */
final class Routes {
    private final World world;
    private final Door door;
    private final Router router;

    Routes(Vertx vertx, World world) {
        this.world = world;
        this.door = new Door(vertx, world);
        this.router = Router.router(vertx);
    }

    Router all() {
        router.route().handler(BodyHandler.create(false).setBodyLimit(2_000_000));
        new AdminApi(world).mount(router);
        new Covers(world.catalogue()).mount(router);
        spotify();
        mlc();
        musicbrainz();
        chartmetric();
        open();
        return router;
    }

    private void spotify() {
        Tokens tokens = world.tokens("spotify");
        SpotifyAccounts accounts = new SpotifyAccounts(tokens);
        door.guard(Upstream.ACCOUNTS, accounts);
        door.guard(Upstream.SPOTIFY, new SpotifyGate(world, tokens));
        router.post("/accounts/api/token")
                .handler(door.open(Upstream.ACCOUNTS, "token", accounts::token));

        SpotifyShapes shapes = new SpotifyShapes(world.settings());
        SpotifyPlaylists playlists = new SpotifyPlaylists(world, shapes);
        SpotifyApi api = new SpotifyApi(world, shapes);
        spotify("/playlists/:id", "playlist", playlists::metadata);
        spotify("/playlists/:id/items", "playlist-items", playlists::items);
        spotify("/playlists/:id/tracks", "playlist-tracks", playlists::tracks);
        spotify("/tracks", "tracks", api::tracks);
        spotify("/tracks/:id", "track", api::track);
        spotify("/albums", "albums", api::albums);
        spotify("/albums/:id", "album", api::album);
        spotify("/artists", "artists", api::artists);
        spotify("/artists/:id", "artist", api::artist);
        spotify("/search", "search", api::search);
        spotify("/*", "unknown", call -> SpotifyGate.error(404, "Service not found"));
    }

    private void spotify(String path, String operation, Function<Call, Reply> answer) {
        router.get("/spotify/v1" + path).handler(door.open(Upstream.SPOTIFY, operation, answer));
    }

    private void mlc() {
        Tokens tokens = world.tokens("mlc");
        door.guard(Upstream.MLC, new MlcGate(world, tokens));
        MlcAccounts accounts = new MlcAccounts(tokens);
        MlcApi api = new MlcApi(world);
        router.post("/mlc/oauth/token").handler(door.open(Upstream.MLC, "token", accounts::token));
        router.post("/mlc/search/recordings")
                .handler(door.open(Upstream.MLC, "recordings", api::recordings));
        router.post("/mlc/search/songcode")
                .handler(door.open(Upstream.MLC, "songcode", api::songCode));
        router.post("/mlc/works").handler(door.open(Upstream.MLC, "works", api::works));
        router.get("/mlc/work/id/:code").handler(door.open(Upstream.MLC, "work", api::work));
        router.route("/mlc/*")
                .handler(
                        door.open(
                                Upstream.MLC,
                                "unknown",
                                call ->
                                        Reply.json(
                                                403,
                                                new JsonObject()
                                                        .put(
                                                                "message",
                                                                "Missing Authentication Token"))));
    }

    private void musicbrainz() {
        door.guard(Upstream.MUSICBRAINZ, new MusicBrainzGate(world));
        long seed = world.options().seed();
        MbIndex index = world.musicbrainz();
        MbShapes shapes = new MbShapes(index, seed);
        MbLinks links = new MbLinks(seed);
        MbSearch search = new MbSearch(index, shapes, links);
        MbLookup lookup = new MbLookup(index, shapes, links);
        musicbrainz("/isrc/:isrc", "isrc", lookup::isrc);
        musicbrainz("/iswc/:iswc", "iswc", lookup::iswc);
        musicbrainz("/recording/:id", "recording", lookup::recording);
        musicbrainz("/work/:id", "work", lookup::work);
        musicbrainz("/artist/:id", "artist", lookup::artist);
        musicbrainz("/recording", "search-recording", search::recordings);
        musicbrainz("/work", "search-work", search::works);
        musicbrainz("/artist", "search-artist", search::artists);
        musicbrainz(
                "/url",
                "url",
                call -> call.query("resource").isPresent() ? lookup.url(call) : search.urls(call));
        musicbrainz("/*", "unknown", call -> MusicBrainzGate.complaint(404, "Not Found"));
    }

    private void musicbrainz(String path, String operation, Function<Call, Reply> answer) {
        router.get("/musicbrainz/ws/2" + path)
                .handler(door.open(Upstream.MUSICBRAINZ, operation, answer));
    }

    private void chartmetric() {
        Tokens tokens = world.tokens("chartmetric");
        door.guard(Upstream.CHARTMETRIC, new ChartmetricGate(world, tokens));
        ChartmetricAccounts accounts = new ChartmetricAccounts(tokens);
        router.post("/chartmetric/api/token")
                .handler(door.open(Upstream.CHARTMETRIC, "token", accounts::token));

        CmIndex index = new CmIndex(world.catalogue());
        Figures figures = new Figures(world);
        CmTracks tracks = new CmTracks(index, world.catalogue(), figures);
        chartmetric("/track/:type/:id/get-ids", "track-ids", tracks::ids);
        chartmetric("/track/:id/:platform/stats/:mode", "track-stats", tracks::stats);
        chartmetric("/track/:id/:platform/current/playlists", "track-playlists", tracks::playlists);
        chartmetric("/track/:id/:platform/past/playlists", "track-playlists", tracks::playlists);
        chartmetric("/track/:id", "track", tracks::track);

        CmPlaylists playlists = new CmPlaylists(index, world.catalogue());
        chartmetric("/playlist/spotify/lists", "playlists", playlists::list);
        chartmetric("/playlist/spotify/:id/current/tracks", "playlist-tracks", playlists::tracks);
        chartmetric("/playlist/spotify/:id/past/tracks", "playlist-tracks", playlists::tracks);
        chartmetric("/playlist/spotify/:id", "playlist", playlists::playlist);
        chartmetric("/search", "search", playlists::search);

        CmArtists artists = new CmArtists(index, figures, new MbLinks(world.options().seed()));
        chartmetric("/artist/:type/:id/get-ids", "artist-ids", artists::ids);
        chartmetric("/artist/:id/cmStats", "artist-cmstats", artists::cmStats);
        chartmetric("/artist/:id/stat/:source", "artist-stat", artists::stat);
        chartmetric("/artist/:id/urls", "artist-urls", artists::urls);
        chartmetric("/artist/:id", "artist", artists::artist);
        router.route("/chartmetric/*")
                .handler(
                        door.open(
                                Upstream.CHARTMETRIC,
                                "unknown",
                                call -> ChartmetricGate.error(401, ChartmetricGate.INTERNAL)));
    }

    private void chartmetric(String path, String operation, Function<Call, Reply> answer) {
        router.get("/chartmetric/api" + path)
                .handler(door.open(Upstream.CHARTMETRIC, operation, answer));
    }

    private void open() {
        Tokens tokens = world.tokens("open");
        PageTexts texts = new PageTexts();
        CreditsShapes credits = new CreditsShapes(texts);
        door.guard(Upstream.OPEN, new OpenGate(world, tokens));
        TrackPages pages = new TrackPages(world, tokens, credits, texts);
        Pathfinder pathfinder = new Pathfinder(world, tokens, credits);
        open("/track/:id", "track-page", pages::track);
        open("/track-state/:id", "track-state", pages::trackState);
        open("/playlist/:id", "playlist-page", pages::playlist);
        open("/embed/playlist/:id", "embed", pages::embeddedPlaylist);
        open("/embed/track/:id", "embed", pages::embeddedTrack);
        open("/:intl/track/:id", "track-page", pages::track);
        open("/static/:file", "static", pages::file);
        open(
                "/spclient/track-credits-view/v0/experimental/:id/credits",
                "credits-view",
                pathfinder::view);
        open("/pathfinder/v1/query", "credits", pathfinder::query);
        router.post("/open/pathfinder/v2/query")
                .handler(door.open(Upstream.OPEN, "credits", pathfinder::query));
    }

    private void open(String path, String operation, Function<Call, Reply> answer) {
        router.get("/open" + path).handler(door.open(Upstream.OPEN, operation, answer));
    }
}
