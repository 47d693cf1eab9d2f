package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The accounts host: client credentials in, a token without refresh token out. */
final class SpotifyAccounts implements Gate {
    private static final String CLIENT =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString(
                                    "demo-client:demo-secret".getBytes(StandardCharsets.UTF_8));

    private final Tokens tokens;

    SpotifyAccounts(Tokens tokens) {
        this.tokens = tokens;
    }

    Reply token(Call call) {
        call.asksNothing();
        if (!call.body().contains("grant_type=client_credentials")) {
            return error("unsupported_grant_type", "grant_type parameter is missing");
        }
        if (!call.header("Authorization").filter(CLIENT::equals).isPresent()) {
            return error("invalid_client", "Invalid client");
        }
        return Reply.json(
                new JsonObject()
                        .put("access_token", tokens.issue(SpotifyGate.TOKEN, call.at()))
                        .put("token_type", "Bearer")
                        .put("expires_in", tokens.seconds()));
    }

    /** Flat, unlike the errors of the API. */
    private static Reply error(String code, String description) {
        return Reply.json(
                400, new JsonObject().put("error", code).put("error_description", description));
    }

    @Override
    public Optional<Reply> refuse(Call call) {
        return Optional.empty();
    }

    @Override
    public Reply tooMany(Call call) {
        return Reply.empty(429).with("Retry-After", 2);
    }
}
