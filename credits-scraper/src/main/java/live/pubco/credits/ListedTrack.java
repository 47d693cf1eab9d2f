package live.pubco.credits;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A track's place on a playlist as the page shows it.
 *
 * @param position zero-based, counted over all entries, tracks or not
 * @param durationMs absent where only rows could be read
 * @param addedAt ISO instant; absent where only rows could be read
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ListedTrack(
        int position,
        String id,
        String title,
        List<ListedArtist> artists,
        Long durationMs,
        String addedAt) {

    ListedTrack {
        title = Words.tidy(title);
        artists = artists == null ? List.of() : List.copyOf(artists);
    }

    /** An artist as the row names it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ListedArtist(String id, String name) {}
}
