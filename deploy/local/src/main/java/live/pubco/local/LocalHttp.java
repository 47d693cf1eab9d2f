package live.pubco.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks JSON with the processes on this machine. */
final class LocalHttp {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    JsonNode get(String url) {
        return send(url, HttpRequest.newBuilder(URI.create(url)));
    }

    JsonNode post(String url, Object body) {
        try {
            return send(
                    url,
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            json.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    // RFC 9457: the detail is written for whoever asked.
    private String problem(String url, HttpResponse<String> answer) {
        try {
            JsonNode detail = json.readTree(answer.body()).path("detail");
            if (detail.isTextual()) {
                return detail.asText();
            }
        } catch (JsonProcessingException e) {
            // not a problem document; the status has to do
        }
        return "%s answered %d".formatted(url, answer.statusCode());
    }

    /** Only needed where whoever started the services has given them keys. */
    private static void identify(HttpRequest.Builder request) {
        String key = System.getenv("PUBCO_API_KEY");
        if (key != null && !key.isBlank()) {
            request.header("Authorization", "Bearer " + key.strip());
        }
    }

    private JsonNode send(String url, HttpRequest.Builder request) {
        identify(request);
        try {
            HttpResponse<String> answer =
                    http.send(
                            request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < OK || answer.statusCode() >= MULTIPLE_CHOICES) {
                throw new LauncherFailure(problem(url, answer));
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new LauncherFailure("no answer from " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while asking " + url, e);
        }
    }
}
