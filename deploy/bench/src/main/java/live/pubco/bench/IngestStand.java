package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import live.pubco.fakes.Fakes;
import live.pubco.fakes.FakesOptions;
import live.pubco.local.LocalStack;
import live.pubco.local.Workspace;

/** What ingest-service needs to run without the chain: broker, registry, invented upstreams. */
final class IngestStand implements AutoCloseable {
    /** What the profile {@code fast} allows, all of it, since no phase asks beside the service. */
    static final int SPOTIFY_PER_SECOND = 50;

    /** A little below what is allowed, since calls do not arrive as evenly as they leave. */
    private static final int SPOTIFY_PACE = 49;

    private static final int CHARTMETRIC_PACE = 24;

    private final LocalStack stack;
    private final Fakes fakes;
    private final Path folder;
    private final List<AutoCloseable> parts = new ArrayList<>();

    private IngestStand(LocalStack stack, Fakes fakes) {
        this.stack = stack;
        this.fakes = fakes;
        this.folder =
                Workspace.find()
                        .root()
                        .resolve("deploy/bench/target/ingest")
                        .resolve(String.valueOf(System.currentTimeMillis()));
    }

    static void with(FakesOptions world, Consumer<IngestStand> measurement) {
        Stacks.infrastructure(
                stack -> {
                    try (Fakes fakes = Fakes.start(world);
                            IngestStand stand = new IngestStand(stack, fakes)) {
                        measurement.accept(stand);
                    }
                    return null;
                });
    }

    String bootstrapServers() {
        return stack.ports().bootstrapServers();
    }

    String registryUrl() {
        return stack.ports().registryApi();
    }

    String fakesUrl() {
        return fakes.url();
    }

    /** A process against the fakes; settings come on top. */
    IngestProcess process(String name, Map<String, String> settings) {
        Map<String, String> all = settings(fakes.url());
        all.putAll(settings);
        return keep(new IngestProcess(name, folder, all));
    }

    /** Closed with the stand, the last one first. */
    <T extends AutoCloseable> T keep(T part) {
        parts.add(0, part);
        return part;
    }

    Map<String, String> settings(String upstreams) {
        Map<String, String> all = new HashMap<>();
        all.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        all.put("PUBCO_REGISTRY_URL", registryUrl());
        all.put("PUBCO_SPOTIFY_API_URL", upstreams + "/spotify/v1");
        all.put("PUBCO_SPOTIFY_ACCOUNTS_URL", upstreams + "/accounts");
        all.put("PUBCO_SPOTIFY_EMBED_URL", upstreams + "/open/embed");
        all.put("PUBCO_SPOTIFY_CLIENT_ID", "demo-client");
        all.put("PUBCO_SPOTIFY_CLIENT_SECRET", "demo-secret");
        all.put("PUBCO_SPOTIFY_PERMITS_PER_SECOND", String.valueOf(SPOTIFY_PACE));
        all.put("PUBCO_SPOTIFY_CONCURRENCY", "16");
        all.put("PUBCO_CHARTMETRIC_URL", upstreams + "/chartmetric");
        all.put("PUBCO_CHARTMETRIC_REFRESH_TOKEN", "demo-refresh-token");
        all.put("PUBCO_CHARTMETRIC_PERMITS_PER_SECOND", String.valueOf(CHARTMETRIC_PACE));
        return all;
    }

    /** Ids of the sample playlists. */
    List<String> playlists() {
        return fakes.playlists().stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("kind").equals("sample"))
                .map(each -> each.getString("id"))
                .toList();
    }

    /** The tracks that truly stand on a playlist. */
    Set<String> tracks(String playlist) {
        Set<String> ids = new HashSet<>();
        fakes.playlist(playlist)
                .orElseThrow()
                .getJsonArray("trackIds")
                .forEach(id -> ids.add(String.valueOf(id)));
        return ids;
    }

    int entries(String playlist) {
        return fakes.playlist(playlist).orElseThrow().getJsonArray("entries").size();
    }

    int violations() {
        return fakes.ledger().json().getInteger("limitViolations");
    }

    /** Calls so far of an upstream's operation, whatever came of them. */
    int calls(String upstream, String operation) {
        return fakes
                .ledger()
                .json()
                .getJsonObject("upstreams")
                .getJsonObject(upstream, new JsonObject())
                .getJsonObject("operations", new JsonObject())
                .getJsonObject(operation, new JsonObject())
                .stream()
                .mapToInt(count -> (Integer) count.getValue())
                .sum();
    }

    JsonObject ledger() {
        return fakes.ledger().json();
    }

    @Override
    public void close() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("not closed: " + e);
            }
        }
    }
}
