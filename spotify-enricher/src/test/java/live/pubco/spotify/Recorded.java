package live.pubco.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import live.pubco.phase.RecordedFile;

/** Answers in Spotify's shape over an invented catalogue, one file per case. */
final class Recorded {

    static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    static String text(String name) {
        return RecordedFile.text("/recorded/" + name);
    }

    static JsonNode json(String name) {
        return RecordedFile.json("/recorded/" + name);
    }

    /** The first track of one answer with the first album of another. */
    static SpotifyAnswer answer(String tracks, String albums) {
        SpotifyAlbum album = JSON.convertValue(json(albums).at("/albums/0"), SpotifyAlbum.class);
        return new SpotifyAnswer(track(tracks), Optional.of(album));
    }

    static SpotifyTrack track(String tracks) {
        return JSON.convertValue(json(tracks).at("/tracks/0"), SpotifyTrack.class);
    }
}
