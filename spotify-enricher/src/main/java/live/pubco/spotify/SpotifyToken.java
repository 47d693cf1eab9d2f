package live.pubco.spotify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What the accounts host grants. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SpotifyToken(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("expires_in") Long expiresIn) {

    @Override
    public String toString() {
        return "SpotifyToken[" + expiresIn + "]";
    }
}
