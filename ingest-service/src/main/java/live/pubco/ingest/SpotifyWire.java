package live.pubco.ingest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import live.pubco.phase.upstream.AccessToken;

/**
 * Answers of the Spotify Web API. Contents stand under {@code items} and {@code item} or, in the
 * older generation, under {@code tracks} and {@code track}; some answers carry both.
 */
final class SpotifyWire {

    private SpotifyWire() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {
        AccessToken.Grant grant() {
            return new AccessToken.Grant(accessToken, Duration.ofSeconds(Math.max(1, expiresIn)));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Playlist(
            String name,
            String description,
            Owner owner,
            Followers followers,
            List<Image> images,
            @JsonProperty("snapshot_id") String snapshotId,
            Page items,
            Page tracks) {

        Integer total() {
            Page contents = items == null ? tracks : items;
            return contents == null ? null : contents.total();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Owner(String id, @JsonProperty("display_name") String displayName) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Followers(Long total) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Image(String url) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(Integer limit, Integer offset, String next, Integer total, List<Entry> items) {

        List<Entry> entries() {
            return items == null ? List.of() : items;
        }

        /** The page with the offset that was asked for, whatever the answer says. */
        Page at(int asked) {
            return new Page(limit, asked, next, total, items);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            @JsonProperty("added_at") String addedAt,
            @JsonProperty("is_local") boolean local,
            Item item,
            Item track) {

        Item shown() {
            return item == null ? track : item;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            String type,
            String id,
            String name,
            @JsonProperty("is_local") boolean local,
            @JsonProperty("duration_ms") Long durationMs,
            @JsonProperty("external_ids") ExternalIds externalIds,
            List<Artist> artists,
            @JsonProperty("linked_from") Link linkedFrom) {

        /** The id that the playlist holds; a market may be served a substitute. */
        String heldId() {
            return linkedFrom == null || linkedFrom.id() == null ? id : linkedFrom.id();
        }

        List<Artist> credited() {
            return artists == null ? List.of() : artists.stream().filter(Objects::nonNull).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ExternalIds(String isrc) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Artist(String id, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Link(String id) {}
}
