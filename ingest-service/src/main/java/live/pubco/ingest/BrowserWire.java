package live.pubco.ingest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;

/** A playlist's page as credits-scraper tells it; entries that are no tracks are left out. */
final class BrowserWire {
    private BrowserWire() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(String name, boolean complete, Integer total, List<Track> tracks) {
        List<Track> present() {
            return tracks == null ? List.of() : tracks.stream().filter(Objects::nonNull).toList();
        }
    }

    /**
     * @param position zero-based, counted over all entries
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Track(
            int position,
            String id,
            String title,
            List<Artist> artists,
            Long durationMs,
            String addedAt) {
        List<Artist> credited() {
            return artists == null ? List.of() : artists.stream().filter(Objects::nonNull).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Artist(String id, String name) {}
}
