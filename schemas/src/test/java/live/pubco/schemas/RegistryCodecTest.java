package live.pubco.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryCodecTest {

    private static final String TOPIC = "any";
    private static final byte[] VALUE = {0, 0, 0, 0, 7, 1};

    private final Queue<Optional<String>> authorizations = new ConcurrentLinkedQueue<>();
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 502, 503})
    void aRegistryThatCannotSayIsNotTheRecordsFault(int answered) {
        status = answered;
        try (RegistryCodec codec = codec(Map.of())) {
            Away decoding = assertThrows(Away.class, () -> decode(codec));
            assertTrue(decoding.getMessage().endsWith("answers " + answered));
            assertThrows(Away.class, () -> encode(codec));
        }
    }

    @Test
    void aRegistryThatIsNotThereIsNotTheRecordsFault() {
        try (RegistryCodec codec = codec(Map.of())) {
            server.stop(0);
            assertThrows(Away.class, () -> decode(codec));
            assertThrows(Away.class, () -> encode(codec));
        }
    }

    @Test
    void anUnknownSchemaIsTheRecordsFault() {
        status = 404;
        try (RegistryCodec codec = codec(Map.of())) {
            RuntimeException thrown = assertThrows(RuntimeException.class, () -> decode(codec));
            assertFalse(thrown instanceof Away);
        }
    }

    @Test
    void saysWhoItIs() {
        status = 404;
        try (RegistryCodec codec =
                codec(
                        Map.of(
                                "pubco.registry.auth.username", "chain",
                                "pubco.registry.auth.password", "not a secret"))) {
            assertThrows(RuntimeException.class, () -> decode(codec));
        }
        String login = Base64.getEncoder().encodeToString("chain:not a secret".getBytes(UTF_8));
        assertEquals(Optional.of("Basic " + login), authorizations.peek());
    }

    @Test
    void saysNothingWhereNobodyAsks() {
        status = 404;
        try (RegistryCodec codec = codec(Map.of())) {
            assertThrows(RuntimeException.class, () -> decode(codec));
        }
        assertEquals(Optional.empty(), authorizations.peek());
    }

    @Test
    void anAddressMustBeConfigured() {
        IllegalStateException thrown =
                assertThrows(
                        IllegalStateException.class, () -> Registry.from(name -> Optional.empty()));
        assertEquals("pubco.registry.url is not set", thrown.getMessage());
    }

    private RegistryCodec codec(Map<String, String> more) {
        String url =
                "http://127.0.0.1:%d/apis/registry/v3".formatted(server.getAddress().getPort());
        return new RegistryCodec(
                Registry.from(
                        name ->
                                name.equals("pubco.registry.url")
                                        ? Optional.of(url)
                                        : Optional.ofNullable(more.get(name))),
                Away::new);
    }

    private static void decode(RegistryCodec codec) {
        codec.decode(TOPIC, new RecordHeaders(), VALUE, EnrichedTrack.class);
    }

    private static void encode(RegistryCodec codec) {
        codec.encode(TOPIC, new RecordHeaders(), PlaylistAdded.newBuilder().setUrl("any").build());
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorizations.add(
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
        byte[] body = "{\"title\":\"no\",\"status\":%d}".formatted(status).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
