package live.pubco.spotify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Comparator;
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
        ExternalIds externalIds,
        List<Image> images) {

    /** Pixels: a list shows covers 40 wide, some screens with two and a half pixels for one. */
    private static final int SHARP = 100;

    private static final Pattern SIGN =
            Pattern.compile("^(?:\\([PC]\\)|[℗©])\\s*", Pattern.CASE_INSENSITIVE);

    SpotifyAlbum {
        artists = artists == null ? List.of() : artists;
        copyrights = copyrights == null ? List.of() : copyrights;
        images = images == null ? List.of() : images;
    }

    /** A rights line: type P for the sound recording, C for everything else on the album. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Copyright(String text, String type) {}

    /** The cover in one of its sizes, which may be unknown. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Image(String url, Integer width) {}

    /** The smallest cover that is still sharp in a list; the first where sizes are unknown. */
    Optional<String> cover() {
        List<Image> shown =
                images.stream()
                        .filter(image -> image != null && Text.of(image.url()).isPresent())
                        .toList();
        return shown.stream()
                .filter(image -> image.width() != null && image.width() >= SHARP)
                .min(Comparator.comparing(Image::width))
                .or(() -> shown.stream().findFirst())
                .map(Image::url);
    }

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
