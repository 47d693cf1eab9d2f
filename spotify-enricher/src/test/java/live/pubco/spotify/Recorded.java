package live.pubco.spotify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers in Spotify's shape over an invented catalogue, one file per case. */
final class Recorded {

    static final ObjectMapper JSON = new ObjectMapper();

    private Recorded() {}

    static String text(String name) {
        try (InputStream file = Recorded.class.getResourceAsStream("/recorded/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        try {
            return JSON.readTree(text(name));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
