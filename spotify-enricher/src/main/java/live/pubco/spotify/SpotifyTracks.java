package live.pubco.spotify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Several tracks in the order asked for, null where the id is unknown. Kept as nodes, so that one
 * track of an odd shape does not cost the others their answer.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SpotifyTracks(List<JsonNode> tracks) {

    SpotifyTracks {
        tracks = tracks == null ? List.of() : tracks;
    }
}
