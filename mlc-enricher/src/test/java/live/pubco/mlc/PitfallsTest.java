package live.pubco.mlc;

import live.pubco.phase.RecordedCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What The MLC's answers trip a client up with, a file for each. */
class PitfallsTest {

    @ParameterizedTest
    @MethodSource("live.pubco.phase.RecordedCase#all")
    void isPassed(RecordedCase pitfall) {
        pitfall.usually("POST /oauth/token", Recorded.json("token.json"));
        pitfall.holdsFor(
                PretendMlc.enricher(
                        pitfall.client(MlcApi.class),
                        pitfall.upstream(new MlcFailures()),
                        pitfall.timer()));
    }
}
