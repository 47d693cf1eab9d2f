package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client of the fakes in tests: signs in where one has to, and reports status and body. */
final class Guest {
    static final FakesOptions OPTIONS =
            FakesOptions.defaults().withProfile("turbo").withToday(LocalDate.of(2026, 11, 2));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    Guest(Fakes fakes) {
        this.url = fakes.url();
    }

    /** An answer as it came. */
    record Answer(int status, HttpResponse<String> response) {
        String body() {
            return response.body();
        }

        JsonObject json() {
            return new JsonObject(body());
        }

        JsonArray array() {
            return new JsonArray(body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /**
     * The whole answer, or a CompletionException: the client's own time limit ends at the headers.
     */
    Answer getWithin(Duration patience, String path, String... headers) {
        return within(patience, request(path, headers).GET());
    }

    /** As above; a body is never sent a second time by the client itself. */
    Answer postWithin(Duration patience, String path, String body, String... headers) {
        return within(
                patience, request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer within(Duration patience, HttpRequest.Builder request) {
        HttpResponse<String> response =
                client.sendAsync(
                                request.timeout(patience).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
        return new Answer(response.statusCode(), response);
    }

    Answer post(String path, String body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    List<Answer> getAtOnce(int times, String path, String... headers) {
        List<CompletableFuture<HttpResponse<String>>> all =
                java.util.stream.IntStream.range(0, times)
                        .mapToObj(
                                i ->
                                        client.sendAsync(
                                                request(path, headers).GET().build(),
                                                HttpResponse.BodyHandlers.ofString()))
                        .toList();
        return all.stream()
                .map(CompletableFuture::join)
                .map(r -> new Answer(r.statusCode(), r))
                .toList();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(20));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String[] spotify() {
        String basic =
                Base64.getEncoder()
                        .encodeToString("demo-client:demo-secret".getBytes(StandardCharsets.UTF_8));
        Answer answer =
                post(
                        "/accounts/api/token",
                        "grant_type=client_credentials",
                        "Authorization",
                        "Basic " + basic);
        return bearer(answer.json().getString("access_token"));
    }

    JsonObject mlcTokens() {
        return post("/mlc/oauth/token", "{\"username\":\"demo\",\"password\":\"demo-password\"}")
                .json();
    }

    String[] mlc() {
        return bearer(mlcTokens().getString("idToken"));
    }

    String[] chartmetric() {
        Answer answer = post("/chartmetric/api/token", "{\"refreshtoken\":\"demo-refresh-token\"}");
        return bearer(answer.json().getString("token"));
    }

    static String[] musicbrainz() {
        return new String[] {"User-Agent", "pubco-live/0.1 ( demo@pubco.example )"};
    }

    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The first sample track that a story is told about. */
    static JsonObject truth(Fakes fakes, String story) {
        return fakes.sampleTrackIds().stream()
                .flatMap(id -> fakes.track(id).stream())
                .filter(t -> t.getString("story").equals(story))
                .findFirst()
                .orElseThrow();
    }
}
