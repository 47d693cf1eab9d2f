package live.pubco.credits;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a playlist as the page's own query answers it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PlaylistAnswer(Data data) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(Playlist playlistV2) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Playlist(String name, Content content) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Content(Integer totalCount, List<Item> items) {

        Content {
            items = items == null ? List.of() : items.stream().toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(Moment addedAt, Wrapper itemV2) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Moment(String isoString) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wrapper(Track data) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Track(String uri, String name, Duration trackDuration, Artists artists) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Duration(Long totalMilliseconds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Artists(List<Artist> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Artist(String uri, Profile profile) {

        ListedTrack.ListedArtist listed() {
            return new ListedTrack.ListedArtist(id(uri), profile == null ? "" : profile.name());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Profile(String name) {}

    Optional<Content> content() {
        return playlist().map(Playlist::content);
    }

    Optional<Playlist> playlist() {
        return Optional.ofNullable(data).map(Data::playlistV2);
    }

    /** The entry as a track; empty for episodes, local files and what is gone. */
    static Optional<ListedTrack> listed(Item item, int position) {
        return Optional.ofNullable(item)
                .map(Item::itemV2)
                .map(Wrapper::data)
                .filter(track -> track.uri() != null && track.uri().startsWith("spotify:track:"))
                .map(track -> listed(item, track, position));
    }

    private static ListedTrack listed(Item item, Track track, int position) {
        Stream<Artist> artists =
                track.artists() == null || track.artists().items() == null
                        ? Stream.empty()
                        : track.artists().items().stream().filter(Objects::nonNull);
        return new ListedTrack(
                position,
                id(track.uri()),
                track.name(),
                artists.map(Artist::listed).toList(),
                track.trackDuration() == null ? null : track.trackDuration().totalMilliseconds(),
                item.addedAt() == null ? null : item.addedAt().isoString());
    }

    private static String id(String uri) {
        return uri == null ? "" : uri.substring(uri.lastIndexOf(':') + 1);
    }
}
