package live.pubco.mlc;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

/** Speaks with The MLC: one login for all calls, every call through the one pace. */
@ApplicationScoped
class MlcClient {

    static final String BLOCKED = "The MLC turns the application away (HTTP 403)";

    static final String REFUSED_CREDENTIALS = "The MLC did not accept user name and password";

    private static final Duration RENEW_EARLY = Duration.ofMinutes(2);

    private final MlcApi api;
    private final MlcProperties properties;
    private final Upstream upstream;
    private final Standing standing;
    private final AccessToken token;
    private volatile String refreshToken;

    @Inject
    MlcClient(
            @RestClient MlcApi api,
            MlcProperties properties,
            Upstream upstream,
            Standing standing,
            Timer timer) {
        this.api = api;
        this.properties = properties;
        this.upstream = upstream;
        this.standing = standing;
        this.token = new AccessToken(this::grant, RENEW_EARLY, timer);
    }

    Uni<List<JsonNode>> recordings(String isrc) {
        return call("recordings", bearer -> api.recordings(bearer, new RecordingSearch(isrc)));
    }

    Uni<List<JsonNode>> songCodes(TitleWriterSearch search) {
        return call("songcode", bearer -> api.songCodes(bearer, search));
    }

    /** In no particular order; unknown codes are missing. */
    Uni<List<JsonNode>> works(List<String> codes) {
        List<SongCode> wanted = codes.stream().map(SongCode::new).toList();
        return call("works", bearer -> api.works(bearer, wanted));
    }

    private <T> Uni<T> call(String operation, Function<String, Uni<T>> request) {
        return token.with(bearer -> answered(operation, () -> request.apply("Bearer " + bearer)))
                .invoke(standing::accepted)
                .onFailure(MlcClient::isForbidden)
                .invoke(() -> standing.refused(BLOCKED));
    }

    private static boolean isForbidden(Throwable thrown) {
        return thrown instanceof UpstreamException exception && exception.refusedStatus() == 403;
    }

    private <T> Uni<T> answered(String operation, Supplier<Uni<T>> request) {
        return upstream.call(operation, () -> NoAnswerException.unlessEmpty(request.get()));
    }

    /** By refresh token where there is one, by password where that is no longer accepted. */
    private Uni<AccessToken.Grant> grant() {
        String refresh = refreshToken;
        return refresh == null
                ? byPassword()
                : login(MlcLogin.refresh(refresh))
                        .onFailure(MlcClient::isRefusal)
                        .recoverWithUni(this::byPassword);
    }

    private Uni<AccessToken.Grant> byPassword() {
        refreshToken = null;
        String username = properties.username().orElse("");
        String password = properties.password().orElse("");
        return login(MlcLogin.password(username, password))
                .onFailure(MlcClient::isRefusal)
                .invoke(() -> standing.turnedAway(REFUSED_CREDENTIALS));
    }

    private Uni<AccessToken.Grant> login(MlcLogin login) {
        return answered("token", () -> api.token(login))
                .map(this::toGrant)
                .onFailure(MlcClient::isRefusal)
                .transform(refused -> refusal());
    }

    private AccessToken.Grant toGrant(MlcToken answer) {
        String bearer = answer.bearer().orElseThrow(MlcClient::refusal);
        Optional.ofNullable(answer.refreshToken()).ifPresent(next -> refreshToken = next);
        return new AccessToken.Grant(bearer, answer.lifetime());
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof UpstreamException exception
                && (exception.failure() instanceof Failure.Refused
                        || exception.failure() instanceof Failure.Unauthorized);
    }

    /** A refused account must not look like a refused question. */
    private static UpstreamException refusal() {
        return new UpstreamException(new Failure.Unauthorized(REFUSED_CREDENTIALS));
    }
}
