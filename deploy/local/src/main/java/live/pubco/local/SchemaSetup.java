package live.pubco.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.avro.Schema;

/**
 * Registers the value schema of every topic, and how far it may change, through the registry's
 * Confluent-compatible API. Registering what is there already changes nothing.
 */
final class SchemaSetup {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final String api;
    private final Optional<String> authorization;

    SchemaSetup(HttpClient http, String registryUrl) {
        this(http, registryUrl, Optional.empty());
    }

    SchemaSetup(HttpClient http, String registryUrl, Optional<String> authorization) {
        this.http = http;
        this.api = registryUrl + "/apis/ccompat/v7";
        this.authorization = authorization;
    }

    void register() {
        Topics.all().forEach(topic -> topic.value().ifPresent(schema -> register(topic, schema)));
    }

    private void register(Topic topic, Schema schema) {
        send(
                "POST",
                "/subjects/" + topic.subject() + "/versions",
                Map.of("schemaType", "AVRO", "schema", schema.toString()));
        send(
                "PUT",
                "/config/" + topic.subject(),
                Map.of("compatibility", topic.audience().compatibility()));
    }

    private void send(String method, String path, Map<String, String> body) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(api + path))
                            .timeout(TIMEOUT)
                            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                            .method(
                                    method,
                                    HttpRequest.BodyPublishers.ofString(
                                            json.writeValueAsString(body)));
            authorization.ifPresent(value -> request.header("Authorization", value));
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LauncherFailure(
                        "the registry refused %s %s: %d %s"
                                .formatted(method, path, answer.statusCode(), answer.body()));
            }
        } catch (IOException e) {
            throw new LauncherFailure("cannot reach the registry at " + api, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while registering schemas", e);
        }
    }
}
