package live.pubco.fakes;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The five upstreams running on one loopback port, until closed. */
public final class Fakes implements AutoCloseable {
    static final String LOOPBACK = "127.0.0.1";

    private final Vertx vertx;
    private final HttpServer server;
    private final World world;
    private final TruthView truth;

    private Fakes(Vertx vertx, HttpServer server, World world) {
        this.vertx = vertx;
        this.server = server;
        this.world = world;
        this.truth = new TruthView(world);
    }

    public static Fakes start(FakesOptions options) {
        return start(options, Clock.systemUTC());
    }

    static Fakes start(FakesOptions options, Clock clock) {
        return start(options, clock, LOOPBACK);
    }

    static Fakes start(FakesOptions options, Clock clock, String host) {
        World world = World.of(options, clock);
        // one event loop: all state of the upstreams belongs to one thread
        Vertx vertx =
                Vertx.vertx(
                        new VertxOptions()
                                .setEventLoopPoolSize(1)
                                .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS)
                                .setMaxEventLoopExecuteTime(20));
        HttpServerOptions http =
                new HttpServerOptions()
                        .setHost(host)
                        .setPort(options.port())
                        .setMaxInitialLineLength(65_536)
                        .setCompressionSupported(false);
        try {
            HttpServer server =
                    await(
                            vertx.createHttpServer(http)
                                    .requestHandler(new Routes(vertx, world).all())
                                    .listen());
            return new Fakes(vertx, server, world);
        } catch (RuntimeException e) {
            vertx.close();
            throw e;
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }

    public int port() {
        return server.actualPort();
    }

    /** The address that upstream prefixes such as {@code /mlc} are appended to. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public Ledger ledger() {
        return world.ledger();
    }

    /** All playlists: id, name, kind and number of tracks. */
    public JsonArray playlists() {
        return truth.playlists();
    }

    public Optional<JsonObject> playlist(String id) {
        return world.catalogue().playlist(id).map(truth::playlist);
    }

    public Optional<JsonObject> track(String id) {
        return world.catalogue().track(id).map(truth::track);
    }

    /** The tracks that the sample playlists hold together. */
    public List<String> sampleTrackIds() {
        return world.catalogue().tracks().stream()
                .limit(world.options().tracks())
                .map(Track::id)
                .toList();
    }

    /** Orders a fault, as {@code POST /admin/faults} does. */
    public void fault(JsonObject order) {
        world.faults().order(order);
    }

    public void clearFaults() {
        world.faults().clear();
    }

    @Override
    public void close() {
        await(server.close());
        await(vertx.close());
    }
}
