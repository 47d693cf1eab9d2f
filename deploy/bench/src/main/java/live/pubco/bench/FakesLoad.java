package live.pubco.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Asks the stand-ins what the chain asks for a catalogue of fresh tracks, again and again. */
final class FakesLoad implements AutoCloseable {

    private static final int BATCH = 50;

    /** What came back within the time, and how many answers were no success. */
    record Outcome(double seconds, List<Double> milliseconds, int others) {}

    private record Request(HttpMethod method, String path, String auth, String body) {}

    private record Reply(int status, String body) {}

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final AtomicInteger next = new AtomicInteger();
    private List<Request> requests = List.of();

    FakesLoad(int port) {
        client =
                vertx.createHttpClient(
                        new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
                        new PoolOptions().setHttp1MaxSize(1024));
    }

    /** Waits until the stand-ins answer and learns what there is to ask for. */
    void await(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (result(send(get("/admin/health", "")).otherwise(new Reply(0, ""))).status() != 200) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the stand-ins did not start");
            }
            Thread.sleep(200);
        }
        requests = requests(new JsonArray(body(get("/admin/truth/tracks", ""))));
    }

    /** Keeps so many requests under way for the time. */
    Outcome run(int width, Duration time) throws InterruptedException {
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger others = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(width);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        for (int i = 0; i < width; i++) {
            ask(end, times, others, over);
        }
        over.await();
        return new Outcome((System.nanoTime() - start) / 1e9, times, others.get());
    }

    private void ask(long end, List<Double> times, AtomicInteger others, CountDownLatch over) {
        long sent = System.nanoTime();
        if (sent > end) {
            over.countDown();
            return;
        }
        Request request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
        send(request)
                .onComplete(
                        answer -> {
                            if (answer.failed() || answer.result().status() / 100 != 2) {
                                others.incrementAndGet();
                            }
                            times.add((System.nanoTime() - sent) / 1e6);
                            ask(end, times, others, over);
                        });
    }

    private Future<Reply> send(Request request) {
        return client.request(request.method(), request.path())
                .compose(
                        call -> {
                            call.putHeader("Content-Type", "application/json");
                            call.putHeader("User-Agent", "bench/1 ( demo@pubco.example )");
                            if (!request.auth().isEmpty()) {
                                call.putHeader("Authorization", request.auth());
                            }
                            return call.send(Buffer.buffer(request.body()));
                        })
                .compose(
                        answer ->
                                answer.body()
                                        .map(b -> new Reply(answer.statusCode(), b.toString())));
    }

    private List<Request> requests(JsonArray truths) {
        Map<String, String> auth = Map.of("spotify", spotify(), "mlc", mlc(), "cm", chartmetric());
        List<JsonObject> tracks =
                truths.stream()
                        .map(each -> (JsonObject) each)
                        .filter(track -> track.getString("isrc") != null)
                        .toList();
        List<Request> all = new ArrayList<>();
        for (int from = 0; from < tracks.size(); from += BATCH) {
            List<JsonObject> batch = tracks.subList(from, Math.min(from + BATCH, tracks.size()));
            all.add(
                    get(
                            "/spotify/v1/tracks?ids=" + joined(batch, "trackId", ","),
                            auth.get("spotify")));
            all.add(
                    get(
                            "/musicbrainz/ws/2/recording?fmt=json&limit=100&query=isrc:"
                                    + joined(batch, "isrc", "+OR+isrc:"),
                            ""));
            batch.forEach(track -> single(track, auth, all));
        }
        return List.copyOf(all);
    }

    private static void single(JsonObject track, Map<String, String> auth, List<Request> all) {
        String isrc = new JsonObject().put("isrc", track.getString("isrc")).encode();
        all.add(new Request(HttpMethod.POST, "/mlc/search/recordings", auth.get("mlc"), isrc));
        all.add(
                get(
                        "/chartmetric/api/track/isrc/" + track.getString("isrc") + "/get-ids",
                        auth.get("cm")));
        all.add(get("/open/track/" + track.getString("trackId"), ""));
    }

    private static String joined(List<JsonObject> tracks, String field, String by) {
        return tracks.stream().map(track -> track.getString(field)).collect(Collectors.joining(by));
    }

    private String spotify() {
        String basic = Base64.getEncoder().encodeToString("demo-client:demo-secret".getBytes());
        String body = "grant_type=client_credentials";
        Request login = new Request(HttpMethod.POST, "/accounts/api/token", "Basic " + basic, body);
        return "Bearer " + new JsonObject(body(login)).getString("access_token");
    }

    private String mlc() {
        String body = "{\"username\":\"demo\",\"password\":\"demo-password\"}";
        Request login = new Request(HttpMethod.POST, "/mlc/oauth/token", "", body);
        return "Bearer " + new JsonObject(body(login)).getString("idToken");
    }

    private String chartmetric() {
        String body = "{\"refreshtoken\":\"demo-refresh-token\"}";
        Request login = new Request(HttpMethod.POST, "/chartmetric/api/token", "", body);
        return "Bearer " + new JsonObject(body(login)).getString("token");
    }

    private String body(Request request) {
        return result(send(request)).body();
    }

    private static <T> T result(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static Request get(String path, String auth) {
        return new Request(HttpMethod.GET, path, auth, "");
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }
}
