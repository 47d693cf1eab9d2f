package live.pubco.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import live.pubco.local.LocalStack;
import live.pubco.local.StackOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The running chain as other systems see it: HTTP, Kafka, the registry. */
final class Chain implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalStack stack;

    /** Without HTTP/2, whose upgrade was seen to hang on a busy machine. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final KafkaProducer<byte[], byte[]> producer;

    private Chain(LocalStack stack) {
        this.stack = stack;
        Map<String, Object> bootstrap = Map.of("bootstrap.servers", bootstrapServers());
        this.producer =
                new KafkaProducer<>(
                        bootstrap, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Starts everything; closing the chain ends it. */
    static Chain start(StackOptions options) {
        LocalStack stack = LocalStack.start(options);
        try {
            return new Chain(stack);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    LocalStack stack() {
        return stack;
    }

    /** Sample, large and editorial playlists of the invented catalogue, by kind. */
    List<JsonNode> playlists(String kind) {
        JsonNode all = get(fakes("/admin/truth/playlists"));
        return elements(all).stream()
                .filter(each -> each.path("kind").asText().equals(kind))
                .toList();
    }

    Set<String> trackIds(String playlistId) {
        Set<String> ids = new HashSet<>();
        get(fakes("/admin/truth/playlists/" + playlistId))
                .path("trackIds")
                .forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /** Adds a playlist through the HTTP door; the answer's body. */
    JsonNode add(String playlistId) {
        String body = "{\"url\":\"https://open.spotify.com/playlist/" + playlistId + "\"}";
        return post(service("ingest-service") + "/playlists", body);
    }

    /** All scored tracks of a playlist, page by page. */
    List<JsonNode> scored(String playlistId) {
        List<JsonNode> tracks = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    get(dashboard() + "/api/tracks?limit=100&playlist=" + playlistId + next);
            page.path("tracks").forEach(tracks::add);
            next = page.path("next").isTextual() ? "&after=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return tracks;
    }

    Set<String> scoredIds(String playlistId) {
        Set<String> ids = new HashSet<>();
        scored(playlistId).forEach(track -> ids.add(track.path("trackId").asText()));
        return ids;
    }

    JsonNode track(String trackId) {
        return get(dashboard() + "/api/tracks/" + trackId);
    }

    /** The address of the dashboard. */
    String dashboard() {
        return service("scoring-service");
    }

    /** What a service counts, in Prometheus' text form. */
    String metrics(String service) {
        return send(HttpRequest.newBuilder(URI.create(service(service) + "/q/metrics"))).body();
    }

    JsonNode ledger() {
        return get(fakes("/admin/ledger"));
    }

    void resetLedger() {
        post(fakes("/admin/ledger/reset"), "");
    }

    /** Orders a misbehaviour of the stand-ins. */
    void fault(String order) {
        post(fakes("/admin/faults"), order);
    }

    /** What has misbehaved so far, by upstream and kind. */
    Map<String, Integer> faults() {
        return get(fakes("/admin/faults")).path("happened").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().asInt()));
    }

    /** What is true about a track. */
    JsonNode truth(String trackId) {
        return get(fakes("/admin/truth/tracks/" + trackId));
    }

    void publish(String topic, byte[] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Sends records to their topics once more. */
    void repeat(List<ConsumerRecord<byte[], byte[]>> records) {
        records.forEach(
                each ->
                        producer.send(
                                new ProducerRecord<>(
                                        each.topic(),
                                        each.partition(),
                                        each.key(),
                                        each.value(),
                                        each.headers())));
        producer.flush();
    }

    /** Everything on a topic at this moment. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return Recorded.on(bootstrapServers(), topic);
    }

    /** The schema text behind an id, from the registry's Confluent-compatible API. */
    String schema(int id) {
        return get(registry("/schemas/ids/" + id)).path("schema").asText();
    }

    /** The id of the newest schema of a topic's values. */
    int schemaId(String topic) {
        return get(registry("/subjects/" + topic + "-value/versions/latest")).path("id").asInt();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + stack.ports().kafka();
    }

    @Override
    public void close() {
        producer.close();
        stack.close();
    }

    private String service(String name) {
        return "http://127.0.0.1:" + stack.ports().services().get(name);
    }

    private String registry(String path) {
        return "http://127.0.0.1:" + stack.ports().registry() + "/apis/ccompat/v7" + path;
    }

    private String fakes(String path) {
        return "http://127.0.0.1:" + stack.ports().fakes() + path;
    }

    private JsonNode get(String url) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(url + ": " + answer.statusCode() + " " + answer.body());
        }
        return parse(answer.body());
    }

    private JsonNode post(String url, String body) {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return parse(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
