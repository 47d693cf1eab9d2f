package live.pubco.ingest;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import live.pubco.phase.upstream.AccessToken;

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
    record Token(String token, @JsonProperty("expires_in") long expiresIn) {
        AccessToken.Grant grant() {
            return new AccessToken.Grant(token, Duration.ofSeconds(Math.max(1, expiresIn)));
        }
    }

    /** An object, or an empty list where nothing is found; null in no answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(@JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Hits> obj) {

        List<Playlist> spotifyPlaylists() {
            return Stream.ofNullable(obj)
                    .flatMap(List::stream)
                    .flatMap(hits -> Stream.ofNullable(hits.playlists()))
                    .flatMap(playlists -> Stream.ofNullable(playlists.spotify()))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hits(Playlists playlists) {}

    /** By platform. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Playlists(List<Playlist> spotify) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record One(@JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Playlist> obj) {

        /** Null where Chartmetric does not know it. */
        Playlist playlist() {
            return obj == null || obj.isEmpty() ? null : obj.get(0);
        }
    }

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
