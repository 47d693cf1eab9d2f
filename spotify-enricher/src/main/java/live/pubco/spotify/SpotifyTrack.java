package live.pubco.spotify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.Isrc;

/** A track as Spotify serves it; everything but the id may be missing. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SpotifyTrack(
        String id,
        String name,
        List<SpotifyArtist> artists,
        SpotifyAlbum album,
        Long durationMs,
        Boolean explicit,
        @JsonProperty("is_playable") Boolean playable,
        Integer popularity,
        ExternalIds externalIds) {

    SpotifyTrack {
        artists = artists == null ? List.of() : artists;
    }

    /** The same with the id it was asked by where the answer gives none. */
    SpotifyTrack orServedAs(String asked) {
        return id != null
                ? this
                : new SpotifyTrack(
                        asked,
                        name,
                        artists,
                        album,
                        durationMs,
                        explicit,
                        playable,
                        popularity,
                        externalIds);
    }

    Optional<Isrc> isrc() {
        return Optional.ofNullable(externalIds).map(ExternalIds::isrc).flatMap(Isrc::parse);
    }

    Optional<String> albumId() {
        return Optional.ofNullable(album).map(SpotifyAlbum::id).flatMap(Text::of);
    }
}
