package live.pubco.chartmetric;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import live.pubco.phase.http.NoAnswerException;
import live.pubco.phase.upstream.AccessToken;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks Chartmetric with a token that it keeps fresh, and takes the envelope off the answers. */
@ApplicationScoped
class ChartmetricClient {

    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final double LIFETIME_SECONDS = 3600;

    private final ChartmetricApi api;
    private final Upstream upstream;
    private final ChartmetricApi.TokenRequest tokenRequest;
    private final AccessToken token;
    private final Stops stops;

    ChartmetricClient(
            @RestClient ChartmetricApi api,
            Upstream upstream,
            Timer timer,
            ChartmetricSettings settings) {
        this.api = api;
        this.upstream = upstream;
        this.tokenRequest = new ChartmetricApi.TokenRequest(settings.refreshToken().orElse(""));
        this.token = new AccessToken(this::grant, MARGIN, timer);
        this.stops = new Stops(timer, settings.stoppedFor());
    }

    /** Rows of ids; empty when Chartmetric does not know the track. */
    Uni<List<JsonNode>> ids(String type, String id) {
        return call("track_ids", bearer -> api.ids(bearer, type, id));
    }

    /** The track, or empty. */
    Uni<List<JsonNode>> track(long id) {
        return call("track", bearer -> api.track(bearer, id));
    }

    /** Series of cumulative streams. */
    Uni<List<JsonNode>> streams(long id, String since) {
        return call("track_streams", bearer -> api.streams(bearer, id, since));
    }

    /** The artist, or empty. */
    Uni<List<JsonNode>> artist(long id) {
        return call("artist", bearer -> api.artist(bearer, id));
    }

    private Uni<List<JsonNode>> call(String operation, Function<String, Uni<JsonNode>> request) {
        return stops.guard(
                operation,
                () ->
                        token.with(bearer -> paced(operation, request, "Bearer " + bearer))
                                .map(ChartmetricClient::open)
                                .onFailure(ChartmetricClient::isUnknown)
                                .recoverWithItem(List.of()));
    }

    private Uni<JsonNode> paced(
            String operation, Function<String, Uni<JsonNode>> request, String authorization) {
        return upstream.call(
                operation, () -> NoAnswerException.unlessEmpty(request.apply(authorization)));
    }

    /** An answer without an envelope is nothing to rely on. */
    private static List<JsonNode> open(JsonNode answer) {
        if (!answer.has("obj")) {
            throw new UpstreamException(new Failure.Unavailable("answer without obj"));
        }
        return Tree.list(answer.get("obj"));
    }

    private Uni<AccessToken.Grant> grant() {
        return upstream.call("token", () -> api.token(tokenRequest))
                .map(ChartmetricClient::read)
                .onFailure(ChartmetricClient::isUnauthorized)
                .transform(
                        thrown ->
                                new UpstreamException(
                                        new Failure.Refused(401, "refresh token not accepted")));
    }

    private static AccessToken.Grant read(ChartmetricApi.TokenAnswer answer) {
        if (answer == null || answer.token() == null || answer.token().isBlank()) {
            throw new UpstreamException(new Failure.Unavailable("token answer without token"));
        }
        double seconds = Tree.number(answer.expiresIn()).orElse(LIFETIME_SECONDS);
        return new AccessToken.Grant(answer.token(), Duration.ofSeconds((long) seconds));
    }

    private static boolean isUnknown(Throwable thrown) {
        return thrown instanceof UpstreamException exception && exception.refusedStatus() == 404;
    }

    private static boolean isUnauthorized(Throwable thrown) {
        return thrown instanceof UpstreamException exception
                && exception.failure() instanceof Failure.Unauthorized;
    }
}
