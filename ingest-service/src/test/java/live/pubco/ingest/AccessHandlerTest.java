package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessHandlerTest {
    private static final String READER = "a-reader-of-playlists";
    private static final String OPERATOR = "an-operator-of-them";
    private static final String ADMIN = "who-may-remove-them";
    private static final List<String> KEYS =
            List.of("reader:" + READER, "operator:" + OPERATOR, "admin:" + ADMIN);

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;
    private Tokens tokens = new TokensOfNobody();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void everybodyMayDoEverythingWhereNoKeysAreSet() throws Exception {
        open(List.of(), 100, 100);
        assertThat(send("DELETE", "/playlists/1", null, "").statusCode()).isEqualTo(204);
    }

    @Test
    void aRequestWithoutAKeyIsToldHowToSendOne() throws Exception {
        open(KEYS, 100, 100);
        HttpResponse<String> answer = send("GET", "/playlists", null, "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"pubco\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(new JsonObject(answer.body()).getString("detail")).contains("Bearer");
    }

    @Test
    void aWrongKeyIsRefused() throws Exception {
        open(KEYS, 100, 100);
        assertThat(send("GET", "/playlists", READER + "x", "").statusCode()).isEqualTo(401);
    }

    @Test
    void aReaderMayLookButNotAdd() throws Exception {
        open(KEYS, 100, 100);
        assertThat(send("GET", "/playlists", READER, "").statusCode()).isEqualTo(204);
        HttpResponse<String> answer = send("POST", "/playlists", READER, "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(answer.body()).getString("detail"))
                .isEqualTo("this needs the role operator, yours is reader");
    }

    @Test
    void anOperatorMayAddButNotRemove() throws Exception {
        open(KEYS, 100, 100);
        assertThat(send("POST", "/playlists", OPERATOR, "{}").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", "/playlists/1", OPERATOR, "").statusCode()).isEqualTo(403);
    }

    @Test
    void anAdministratorMayRemove() throws Exception {
        open(KEYS, 100, 100);
        assertThat(send("DELETE", "/playlists/1", ADMIN, "").statusCode()).isEqualTo(204);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedUnread() throws Exception {
        open(List.of(), 100, 10);
        HttpResponse<String> answer = send("POST", "/playlists/import", null, "12345678901");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new JsonObject(answer.body()).getString("field")).isEqualTo("body");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        open(List.of(), 2, 100);
        send("GET", "/playlists", null, "");
        send("GET", "/playlists", null, "");
        HttpResponse<String> answer = send("GET", "/playlists", null, "");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(30);
    }

    @Test
    void healthNeedsNoKeyAndIsNotCounted() throws Exception {
        open(KEYS, 1, 100);
        assertThat(send("GET", "/q/health", null, "").statusCode()).isEqualTo(204);
        assertThat(send("GET", "/q/health", null, "").statusCode()).isEqualTo(204);
    }

    @Test
    void aTokenIsTakenBesideKeysAndTheBodyWaitsForIt() throws Exception {
        tokens = new TokensOfOthers("a.token.of.an-operator", Role.OPERATOR);
        open(KEYS, 100, 100);
        HttpResponse<String> answer = send("POST", "/echo", "a.token.of.an-operator", "{body}");
        assertThat(answer.body()).isEqualTo("{body}");
        assertThat(send("POST", "/playlists", OPERATOR, "{}").statusCode()).isEqualTo(204);
        assertThat(send("POST", "/playlists", "another.token", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsExpectedWhereThereAreNoKeys() throws Exception {
        tokens = new TokensOfOthers("a.token.of.a-reader", Role.READER);
        open(List.of(), 100, 100);
        assertThat(send("GET", "/playlists", null, "").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/playlists", "a.token.of.a-reader", "").statusCode())
                .isEqualTo(204);
        assertThat(send("DELETE", "/playlists/1", "a.token.of.a-reader", "").statusCode())
                .isEqualTo(403);
    }

    private static final class TokensOfNobody implements Tokens {
        @Override
        public boolean areAccepted() {
            return false;
        }

        @Override
        public Uni<Optional<Role>> roleOf(String token) {
            throw new AssertionError("tokens are not accepted");
        }
    }

    /** Answers on another thread and not at once, as a provider does. */
    private record TokensOfOthers(String token, Role role) implements Tokens {
        @Override
        public boolean areAccepted() {
            return true;
        }

        @Override
        public Uni<Optional<Role>> roleOf(String secret) {
            return Uni.createFrom()
                    .item(Optional.of(role).filter(known -> token.equals(secret)))
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(50));
        }
    }

    private void open(List<String> keys, int perMinute, long maxBytes) {
        Router router = Router.router(vertx);
        router.route()
                .handler(
                        new AccessHandler(
                                new Bearers(new ApiKeys(keys), tokens),
                                new Allowance(perMinute),
                                maxBytes));
        router.route("/echo")
                .handler(
                        context ->
                                context.request()
                                        .body()
                                        .onSuccess(body -> context.response().end(body)));
        router.route().handler(context -> context.response().setStatusCode(204).end());
        server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    private HttpResponse<String> send(String method, String path, String key, String body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
