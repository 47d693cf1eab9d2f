package live.pubco.spotify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An album: short inside a track, with label and rights lines when asked for by its own id. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SpotifyAlbum(
        String id,
        String name,
        String albumType,
        List<SpotifyArtist> artists,
        String releaseDate,
        String releaseDatePrecision,
        Integer totalTracks,
        String label,
        List<Copyright> copyrights,
        ExternalIds externalIds) {

    private static final Pattern SIGN =
            Pattern.compile("^(?:\\([PC]\\)|[℗©])\\s*", Pattern.CASE_INSENSITIVE);

    SpotifyAlbum {
        artists = artists == null ? List.of() : artists;
        copyrights = copyrights == null ? List.of() : copyrights;
    }

    /** A rights line: type P for the sound recording, C for everything else on the album. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Copyright(String text, String type) {}

    /** The first rights line of the type, P or C, without the sign that only repeats the type. */
    Optional<String> line(String type) {
        return copyrights.stream()
                .filter(line -> line != null && type.equalsIgnoreCase(line.type()))
                .flatMap(line -> Text.of(line.text()).stream())
                .flatMap(text -> Text.of(SIGN.matcher(text).replaceFirst("")).stream())
                .findFirst();
    }

    Optional<String> upc() {
        return Optional.ofNullable(externalIds).map(ExternalIds::upc).flatMap(Text::of);
    }
}
