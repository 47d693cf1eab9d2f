package live.pubco.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the fakes offer as the sample.
 *
 * @param playlists their links
 * @param tracks distinct tracks over all of them
 */
record Sample(List<String> playlists, Set<String> tracks) {

    static Sample fetch(LocalHttp http, String fakesUrl) {
        List<String> links = new ArrayList<>();
        Set<String> tracks = new LinkedHashSet<>();
        for (JsonNode playlist : http.get(fakesUrl + "/admin/truth/playlists")) {
            if (playlist.path("kind").asText().equals("sample")) {
                String id = playlist.path("id").asText();
                links.add("https://open.spotify.com/playlist/" + id);
                http.get(fakesUrl + "/admin/truth/playlists/" + id)
                        .path("trackIds")
                        .forEach(track -> tracks.add(track.asText()));
            }
        }
        return new Sample(links, tracks);
    }
}
