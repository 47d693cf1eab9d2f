package live.pubco.fakes;

import io.vertx.core.json.JsonObject;

/** Chartmetric's token endpoint; the parameter is one word. */
final class ChartmetricAccounts {
    private static final String REFRESH_TOKEN = "demo-refresh-token";

    private final Tokens tokens;

    ChartmetricAccounts(Tokens tokens) {
        this.tokens = tokens;
    }

    Reply token(Call call) {
        call.asksNothing();
        boolean form = call.body().contains("refreshtoken=" + REFRESH_TOKEN);
        if (!form && !REFRESH_TOKEN.equals(call.json().getString("refreshtoken"))) {
            return ChartmetricGate.error(401, "Invalid refresh token");
        }
        return Reply.json(
                new JsonObject()
                        .put("token", tokens.issue(ChartmetricGate.TOKEN, call.at()))
                        .put("expires_in", tokens.seconds())
                        .put("refresh_token", REFRESH_TOKEN)
                        .put("scope", "api"));
    }
}
