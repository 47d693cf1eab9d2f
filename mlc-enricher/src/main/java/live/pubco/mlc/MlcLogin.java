package live.pubco.mlc;

import com.fasterxml.jackson.annotation.JsonInclude;

/** User name and password, or the refresh token of an earlier login. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MlcLogin(String username, String password, String refreshToken) {

    static MlcLogin password(String username, String password) {
        return new MlcLogin(username, password, null);
    }

    static MlcLogin refresh(String refreshToken) {
        return new MlcLogin(null, null, refreshToken);
    }

    @Override
    public String toString() {
        return "MlcLogin[" + (refreshToken == null ? "password" : "refresh") + "]";
    }
}
