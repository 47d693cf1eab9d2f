package live.pubco.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Says what it was asked, as ingest-service's door would be. */
final class StubIngest {

    private final HttpServer server;

    StubIngest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", StubIngest::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean isUnknown = exchange.getRequestURI().getPath().endsWith("/unknown");
        String text =
                isUnknown
                        ? "{\"status\":404,\"detail\":\"no such playlist\",\"field\":\"id\"}"
                        : Json.MAPPER.writeValueAsString(
                                java.util.Map.of(
                                        "asked",
                                        exchange.getRequestMethod()
                                                + " "
                                                + exchange.getRequestURI(),
                                        "body",
                                        body));
        String type = isUnknown ? "application/problem+json" : "application/json";
        exchange.getResponseHeaders().add("Content-Type", type);
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(isUnknown ? 404 : 202, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
