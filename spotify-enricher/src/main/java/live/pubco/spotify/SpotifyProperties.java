package live.pubco.spotify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The application registered with Spotify and how it is used. */
@ConfigMapping(prefix = "pubco.spotify")
interface SpotifyProperties {

    Optional<String> clientId();

    Optional<String> clientSecret();

    /** The regime Spotify runs the application under; {@code auto} finds out by itself. */
    @WithDefault("auto")
    SpotifyMode.Setting mode();

    /** Country (ISO 3166-1) whose catalogue is served; without one Spotify relinks nothing. */
    Optional<String> market();

    /** Whether label and rights lines are asked for: one call more per 20 albums. */
    @WithDefault("true")
    boolean albumLines();
}
