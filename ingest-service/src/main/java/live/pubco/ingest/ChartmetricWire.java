package live.pubco.ingest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Answers of Chartmetric: everything under {@code obj}, numbers now and then as text, arrays now
 * and then null.
 */
final class ChartmetricWire {

    private ChartmetricWire() {}

    record Credentials(@JsonProperty("refreshtoken") String refreshToken) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(String token, @JsonProperty("expires_in") long expiresIn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(Hits obj) {

        List<Playlist> spotifyPlaylists() {
            List<Playlist> hits =
                    obj == null || obj.playlists() == null ? null : obj.playlists().spotify();
            return hits == null ? List.of() : hits;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hits(Playlists playlists) {}

    /** By platform. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Playlists(List<Playlist> spotify) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record One(Playlist obj) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Playlist(
            Long id,
            @JsonProperty("playlist_id") String spotifyId,
            String name,
            String description,
            @JsonProperty("image_url") String imageUrl,
            @JsonProperty("owner_name") String ownerName,
            JsonNode followers,
            @JsonProperty("num_track") JsonNode tracks) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rows(List<Row> obj) {

        List<Row> rows() {
            return obj == null ? List.of() : obj;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(
            Integer position,
            @JsonProperty("added_at") String addedAt,
            String isrc,
            @JsonProperty("cm_track") Long trackId,
            String name,
            @JsonProperty("spotify_track_ids") List<String> spotifyIds,
            @JsonProperty("spotify_artist_ids") List<String> spotifyArtistIds,
            @JsonProperty("spotify_artist_names") List<String> spotifyArtistNames,
            @JsonProperty("artist_names") List<String> artistNames,
            @JsonProperty("cm_artist") List<Long> artistIds,
            @JsonProperty("spotify_duration_ms") List<Long> durations) {}

    /** The number in a node that holds one as number or text, else null. */
    static Long number(JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isNumber()) {
            return node.longValue();
        }
        String text = node.asText().strip();
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
