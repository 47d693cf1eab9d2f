package live.pubco.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryLoginTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    String login = exchange.getRequestHeaders().getFirst("Authorization");
                    asked.add(exchange.getRequestURI() + " " + login + " " + body);
                    byte[] answer = "{\"access_token\":\"fresh\"}".getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void saysNothingWhereNothingIsSet() {
        assertThat(login(Map.of())).isEmpty();
        assertThat(login(Map.of("PUBCO_REGISTRY_AUTH_USERNAME", " "))).isEmpty();
    }

    @Test
    void aNameAndAPassword() {
        assertThat(
                        login(
                                Map.of(
                                        "PUBCO_REGISTRY_AUTH_USERNAME", "chain",
                                        "PUBCO_REGISTRY_AUTH_PASSWORD", "pass")))
                .contains("Basic Y2hhaW46cGFzcw==");
    }

    @Test
    void aTokenOfAnIssuer() {
        assertThat(login(issuer())).contains("Bearer fresh");
        assertThat(asked)
                .containsExactly(
                        "/token Basic Y2hhaW46cGFzcw== grant_type=client_credentials&scope=a+b");
    }

    @Test
    void anIssuerThatRefusesIsNamed() {
        status = 401;
        assertThatThrownBy(() -> login(issuer()))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageEndingWith("/token gives no token: 401");
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, String> some = issuer();
        some.remove("PUBCO_REGISTRY_AUTH_CLIENT_SECRET");
        assertThatThrownBy(() -> login(some))
                .isInstanceOf(LauncherFailure.class)
                .hasMessage("PUBCO_REGISTRY_AUTH_CLIENT_SECRET is not set");
    }

    @Test
    void schemasAreRegisteredWithIt() {
        new SchemaSetup(http, address(), Optional.of("Bearer fresh")).register();
        assertThat(asked).isNotEmpty().allMatch(line -> line.contains(" Bearer fresh "));
    }

    @Test
    void aRefusalIsTold() {
        status = 403;
        assertThatThrownBy(() -> new SchemaSetup(http, address()).register())
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("403");
    }

    private Map<String, String> issuer() {
        return new HashMap<>(
                Map.of(
                        "PUBCO_REGISTRY_AUTH_SERVICE_TOKEN_ENDPOINT", address() + "/token",
                        "PUBCO_REGISTRY_AUTH_CLIENT_ID", "chain",
                        "PUBCO_REGISTRY_AUTH_CLIENT_SECRET", "pass",
                        "PUBCO_REGISTRY_AUTH_CLIENT_SCOPE", "a b"));
    }

    private Optional<String> login(Map<String, String> environment) {
        return new RegistryLogin(http, environment).header();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
