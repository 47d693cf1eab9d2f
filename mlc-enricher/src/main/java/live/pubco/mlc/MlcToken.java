package live.pubco.mlc;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.util.Optional;

/** What a login brings: the idToken is the one that is accepted, the lifetime comes as text. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MlcToken(String idToken, String refreshToken, String expiresIn, String error) {

    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(1);

    /** Present when the login was accepted: an error may come with a success status. */
    Optional<String> bearer() {
        return Text.of(error).isPresent() ? Optional.empty() : Text.of(idToken);
    }

    Duration lifetime() {
        return Text.of(expiresIn)
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(DEFAULT_LIFETIME);
    }

    @Override
    public String toString() {
        return "MlcToken[" + expiresIn + "]";
    }
}
