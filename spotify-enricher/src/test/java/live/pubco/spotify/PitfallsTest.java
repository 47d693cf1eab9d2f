package live.pubco.spotify;

import live.pubco.phase.RecordedCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Spotify's answers trip a client up with, a file for each. */
class PitfallsTest {

    @ParameterizedTest
    @MethodSource("live.pubco.phase.RecordedCase#all")
    void isPassed(RecordedCase pitfall) {
        pitfall.usually("POST /api/token", Recorded.json("token.json"));
        pitfall.holdsFor(
                PretendSpotify.enricher(
                        pitfall.client(SpotifyApi.class),
                        pitfall.client(SpotifyAccounts.class),
                        PretendSpotify.properties(true),
                        pitfall.upstream(new SpotifyFailures()),
                        new SpotifyMode(SpotifyMode.Setting.AUTO),
                        pitfall.timer()));
    }
}
