package live.pubco.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import live.pubco.phase.Answer;
import live.pubco.phase.BentAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that Spotify leaves out, adds or writes otherwise costs a track its way. */
class BentAnswersTest {

    private static final String ID = "1InventedTrackId00000A";

    private final SpotifyEnricher enricher = new PretendSpotify(true).enricher();

    @ParameterizedTest
    @ValueSource(strings = {"tracks.json", "relinked.json", "bare.json"})
    void bearsBentTracks(String file) {
        BentAnswers.areBorne(Recorded.json(file).at("/tracks/0"), enricher, this::ask);
    }

    @Test
    void bearsBentAlbums() {
        BentAnswers.areBorne(
                Recorded.json("albums.json").at("/albums/0"),
                enricher,
                bent -> {
                    PretendSpotify spotify = new PretendSpotify(true);
                    spotify.album = bent;
                    return spotify.ask(ID).get(ID);
                });
    }

    private Answer<SpotifyAnswer> ask(JsonNode track) {
        PretendSpotify spotify = new PretendSpotify(true);
        spotify.odd.put(ID, track);
        return spotify.ask(ID).get(ID);
    }
}
