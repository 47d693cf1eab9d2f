package live.pubco.spotify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** Several albums in the order asked for, null where the id is unknown. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SpotifyAlbums(List<SpotifyAlbum> albums) {

    SpotifyAlbums {
        albums = albums == null ? List.of() : albums;
    }
}
