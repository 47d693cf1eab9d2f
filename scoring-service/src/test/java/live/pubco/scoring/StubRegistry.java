package live.pubco.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.avro.Schema;

/** The few questions that the serdes ask a registry, answered for the schemas of the topic list. */
final class StubRegistry {

    private static final String API = "/apis/registry/v3";

    private final HttpServer server;
    private final List<Topic> topics =
            Topics.all().stream().filter(topic -> topic.value().isPresent()).toList();

    StubRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + API;
    }

    void close() {
        server.stop(0);
    }

    /** The content id under which a topic's schema is registered. */
    static int id(Topic topic) {
        return 1 + Topics.all().indexOf(topic);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(API.length());
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String found = path.startsWith("/ids/contentIds/") ? byId(path) : byContent(path, body);
        byte[] bytes =
                (found == null ? "{\"status\":404,\"title\":\"no such schema\"}" : found)
                        .getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(found == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String byId(String path) {
        if (path.endsWith("/references")) {
            return "[]";
        }
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        return topics.stream()
                .filter(topic -> id(topic) == id)
                .map(topic -> topic.value().orElseThrow().toString())
                .findFirst()
                .orElse(null);
    }

    private String byContent(String path, String body) {
        if (!path.startsWith("/search/versions")) {
            return null;
        }
        Schema wanted = new Schema.Parser().parse(body);
        return topics.stream()
                .filter(topic -> topic.value().orElseThrow().equals(wanted))
                .map(
                        topic ->
                                """
                                {"count":1,"versions":[{"artifactId":"%s","groupId":"default","version":"1",
                                "globalId":%d,"contentId":%d,"artifactType":"AVRO","state":"ENABLED"}]}"""
                                        .formatted(topic.subject(), id(topic), id(topic)))
                .findFirst()
                .orElse("{\"count\":0,\"versions\":[]}");
    }
}
