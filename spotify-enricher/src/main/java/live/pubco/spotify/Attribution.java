package live.pubco.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which track of a batch answers which id: by the id it was asked under, by its own id, and
 * only for a track that names neither by its place.
 */
final class Attribution {

    private Attribution() {}

    /** Ids missing from the result are unknown to Spotify. */
    static Map<String, JsonNode> of(List<String> ids, List<JsonNode> tracks) {
        Set<String> asked = new HashSet<>(ids);
        Map<String, JsonNode> byId = new HashMap<>();
        tracks.forEach(track -> take(track, track.path("linked_from"), asked, byId));
        tracks.forEach(track -> take(track, track, asked, byId));
        for (int i = 0; i < ids.size() && tracks.size() == ids.size(); i++) {
            JsonNode track = tracks.get(i);
            if (track.isObject() && !byId.containsValue(track)) {
                byId.putIfAbsent(ids.get(i), track);
            }
        }
        return byId;
    }

    private static void take(
            JsonNode track, JsonNode named, Set<String> asked, Map<String, JsonNode> byId) {
        String id = named.path("id").asText();
        boolean substitute =
                named == track && !track.path("linked_from").path("id").isMissingNode();
        if (asked.contains(id) && !substitute) {
            byId.putIfAbsent(id, track);
        }
    }
}
