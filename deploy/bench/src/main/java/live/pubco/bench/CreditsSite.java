package live.pubco.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import live.pubco.credits.Seen;
import live.pubco.fakes.Fakes;
import live.pubco.fakes.FakesOptions;

/** The invented track pages and what truly is on them. */
final class CreditsSite implements AutoCloseable {

    private final Fakes fakes;
    private final List<String> tracks;

    CreditsSite(int tracks) {
        fakes = Fakes.start(FakesOptions.defaults().withTracks(tracks));
        this.tracks = fakes.sampleTrackIds();
    }

    List<String> tracks(int from, int count) {
        return java.util.stream.IntStream.range(from, from + count)
                .mapToObj(i -> tracks.get(i % tracks.size()))
                .toList();
    }

    Map<String, String> settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putIfAbsent("pubco.credits.max-pages", "64");
        all.put("pubco.credits.site-url", fakes.url() + "/open");
        return all;
    }

    String url() {
        return fakes.url();
    }

    /** Requests to the pages so far. */
    int calls() {
        return open().getInteger("calls", 0);
    }

    JsonObject open() {
        return fakes.ledger()
                .json()
                .getJsonObject("upstreams")
                .getJsonObject("open", new JsonObject());
    }

    boolean isTrue(String trackId, Seen seen) {
        JsonObject credits = fakes.track(trackId).orElseThrow().getJsonObject("credits");
        return seen.writers().equals(names(credits, "writers"))
                && seen.producers().equals(names(credits, "producers"))
                && (seen.outcome().equals("read") || seen.outcome().endsWith("credits"));
    }

    private static Set<String> names(JsonObject credits, String kind) {
        JsonArray names = credits.getJsonArray(kind, new JsonArray());
        return names.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        fakes.close();
    }
}
