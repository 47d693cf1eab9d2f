package live.pubco.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import live.pubco.phase.RecordedCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What MusicBrainz's answers trip a client up with, a file for each. */
class PitfallsTest {

    @ParameterizedTest
    @MethodSource("live.pubco.phase.RecordedCase#all")
    void isPassed(RecordedCase pitfall) {
        JsonNode nothing = RecordedMusicBrainz.read("nothing", JsonNode.class);
        List.of("GET /work?", "GET /artist?", "GET /url?")
                .forEach(search -> pitfall.usually(search, nothing));
        pitfall.holdsFor(
                RecordedMusicBrainz.enricher(
                        pitfall.client(MusicBrainzApi.class),
                        pitfall.upstream(new MusicBrainzFailures()),
                        pitfall.timer()));
    }
}
