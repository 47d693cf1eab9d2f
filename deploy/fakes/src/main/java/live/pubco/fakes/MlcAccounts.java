package live.pubco.fakes;

import io.vertx.core.json.JsonObject;

/** The MLC's token endpoint: three tokens of which the idToken opens the door. */
final class MlcAccounts {
    private static final String REFRESH = "refreshToken";

    private final Tokens tokens;

    MlcAccounts(Tokens tokens) {
        this.tokens = tokens;
    }

    Reply token(Call call) {
        call.asksNothing();
        JsonObject wanted = call.json();
        String refresh = wanted.getString(REFRESH);
        if (refresh != null) {
            boolean known =
                    tokens.valid(refresh, REFRESH, call.at())
                            && !call.suffers(FaultKind.TOKEN_EXPIRY);
            return known ? granted(call) : error(403, "invalid_grant", "Refresh token expired.");
        }
        String name = wanted.getString("username");
        String password = wanted.getString("password");
        if (name == null || password == null) {
            return error(400, "Bad Request", "Missing username or password");
        }
        return name.equals("demo") && password.equals("demo-password")
                ? granted(call)
                : error(403, "invalid_grant", "Login failed. Wrong email or password.");
    }

    /** The expiry is a string, as in the real answers. */
    private Reply granted(Call call) {
        return Reply.json(
                new JsonObject()
                        .put("accessToken", tokens.issue("accessToken", call.at()))
                        .put("idToken", tokens.issue(MlcGate.ID_TOKEN, call.at()))
                        .put("refreshToken", tokens.issueForLong(REFRESH, call.at()))
                        .put("tokenType", "Bearer")
                        .put("expiresIn", String.valueOf(tokens.seconds()))
                        .put("scope", "openid profile")
                        .putNull("error")
                        .putNull("errorDescription"));
    }

    private static Reply error(int status, String error, String description) {
        return Reply.json(
                status,
                new JsonObject()
                        .putNull("accessToken")
                        .putNull("idToken")
                        .putNull(REFRESH)
                        .putNull("tokenType")
                        .putNull("expiresIn")
                        .putNull("scope")
                        .put("error", error)
                        .put("errorDescription", description));
    }
}
