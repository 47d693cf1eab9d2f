package live.pubco.ingest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** One row of a list that comes in a request: an object of the columns of a CSV, or just a link. */
record InlineTrack(
        String title,
        String artist,
        String isrc,
        @JsonProperty("spotify_url") String link,
        @JsonProperty("added_at") String addedAt,
        Integer position) {

    static final List<String> COLUMNS =
            List.of("title", "artist", "isrc", "spotify_url", "added_at", "position");

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    InlineTrack {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static InlineTrack of(String link) {
        return new InlineTrack(null, null, null, link, null, null);
    }

    /** In the order of the columns. */
    List<String> fields() {
        String place = position == null ? "" : position.toString();
        return List.of(or(title), or(artist), or(isrc), or(link), or(addedAt), place);
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
