package live.pubco.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import live.pubco.phase.http.NoAnswerException;
import live.pubco.phase.upstream.AccessToken;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.Standing;
import live.pubco.phase.upstream.Timer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Speaks with Spotify: one token for all calls, every call through the one pace. */
@ApplicationScoped
class SpotifyClient {

    /** Albums in one call, by Spotify's rule. */
    static final int MAX_ALBUMS = 20;

    static final String REFUSED_CREDENTIALS = "Spotify did not accept the client credentials";

    private static final Set<String> TURNED_AWAY =
            Set.of(SpotifyFailures.NO_PREMIUM, REFUSED_CREDENTIALS);

    private static final Duration RENEW_EARLY = Duration.ofMinutes(1);
    private static final long DEFAULT_LIFETIME_SECONDS = 3600;

    private final SpotifyApi api;
    private final SpotifyAccounts accounts;
    private final SpotifyProperties properties;
    private final Upstream upstream;
    private final Standing standing;
    private final AccessToken token;

    @Inject
    SpotifyClient(
            @RestClient SpotifyApi api,
            @RestClient SpotifyAccounts accounts,
            SpotifyProperties properties,
            Upstream upstream,
            Standing standing,
            Timer timer) {
        this.api = api;
        this.accounts = accounts;
        this.properties = properties;
        this.upstream = upstream;
        this.standing = standing;
        this.token = new AccessToken(this::grant, RENEW_EARLY, timer);
    }

    /** In the order asked for, null nodes for unknown ids. */
    Uni<List<JsonNode>> tracks(List<String> ids) {
        return call("tracks", bearer -> api.tracks(bearer, String.join(",", ids), market()))
                .map(SpotifyTracks::tracks);
    }

    Uni<JsonNode> track(String id) {
        return call("track", bearer -> api.track(bearer, id, market()));
    }

    Uni<List<SpotifyAlbum>> albums(Collection<String> ids) {
        return call("albums", bearer -> api.albums(bearer, String.join(",", ids)))
                .map(SpotifyAlbums::albums);
    }

    private <T> Uni<T> call(String operation, Function<String, Uni<T>> request) {
        return token.with(bearer -> answered(operation, () -> request.apply("Bearer " + bearer)))
                .invoke(standing::accepted)
                .onFailure(SpotifyClient::isAboutUs)
                .invoke(thrown -> standing.turnedAway(thrown.getMessage()));
    }

    private static boolean isAboutUs(Throwable thrown) {
        return thrown instanceof UpstreamException exception
                && TURNED_AWAY.contains(exception.failure().reason());
    }

    private <T> Uni<T> answered(String operation, Supplier<Uni<T>> request) {
        return upstream.call(operation, () -> NoAnswerException.unlessEmpty(request.get()));
    }

    private Uni<AccessToken.Grant> grant() {
        return answered("token", () -> accounts.token(basic(), "client_credentials"))
                .map(SpotifyClient::toGrant)
                .onFailure(SpotifyClient::isRefusal)
                .transform(refused -> refusal());
    }

    private static AccessToken.Grant toGrant(SpotifyToken answer) {
        String value = Text.of(answer.accessToken()).orElseThrow(SpotifyClient::refusal);
        long seconds = Optional.ofNullable(answer.expiresIn()).orElse(DEFAULT_LIFETIME_SECONDS);
        return new AccessToken.Grant(value, Duration.ofSeconds(Math.max(1, seconds)));
    }

    /** A refused application must not look like a refused question. */
    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof UpstreamException exception
                && exception.failure() instanceof Failure.Refused;
    }

    private static UpstreamException refusal() {
        return new UpstreamException(new Failure.Unauthorized(REFUSED_CREDENTIALS));
    }

    private String basic() {
        String pair = properties.clientId().orElse("") + ":" + properties.clientSecret().orElse("");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private String market() {
        return properties.market().orElse(null);
    }
}
