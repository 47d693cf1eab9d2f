package live.pubco.spotify;

import java.util.Optional;

/** What Spotify knows of one track: the track and, where it was asked for, its whole album. */
record SpotifyAnswer(SpotifyTrack track, Optional<SpotifyAlbum> album) {

    SpotifyAnswer(SpotifyTrack track) {
        this(track, Optional.empty());
    }
}
