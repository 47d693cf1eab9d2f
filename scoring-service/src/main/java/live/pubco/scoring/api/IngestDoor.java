package live.pubco.scoring.api;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import live.pubco.scoring.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Passes what the dashboard asks about playlists on to ingest-service, whose answers come back as
 * they are: a browser speaks with one origin only.
 */
@ApplicationScoped
class IngestDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI ingest;
    private final Optional<String> key;
    private final HttpClient http;

    IngestDoor(
            @ConfigProperty(name = "pubco.ingest.url") URI ingest,
            @ConfigProperty(name = "pubco.ingest.key") Optional<String> key,
            Vertx vertx) {
        this.ingest = ingest;
        this.key = key;
        this.http = vertx.createHttpClient();
    }

    Uni<Response> send(HttpMethod method, String path, String type, String body) {
        return http.request(options(method, path))
                .flatMap(request -> sent(request, type, body))
                .flatMap(IngestDoor::answer)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(failed -> Problem.unavailable("ingest-service does not answer"))
                // answers are written by threads that may wait
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private RequestOptions options(HttpMethod method, String path) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(ingest.getHost())
                .setPort(ingest.getPort() < 0 ? 80 : ingest.getPort())
                .setURI(path);
    }

    private Uni<HttpClientResponse> sent(HttpClientRequest request, String type, String body) {
        key.ifPresent(text -> request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + text));
        if (body == null) {
            return request.send();
        }
        return request.putHeader(HttpHeaders.CONTENT_TYPE, type).send(Buffer.buffer(body));
    }

    private static Uni<Response> answer(HttpClientResponse answer) {
        String type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return answer.body()
                .map(
                        body ->
                                Response.status(answer.statusCode())
                                        .type(type)
                                        .entity(body.toString())
                                        .build());
    }
}
