package live.pubco.chartmetric;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import live.pubco.schemas.Statistic;

/** What Chartmetric says about a track. */
record TrackProfile(
        long id,
        Optional<Instant> asOf,
        Optional<String> label,
        Optional<String> releaseDate,
        List<String> genres,
        List<String> songwriters,
        List<Long> artistIds,
        List<Statistic> statistics) {

    private static final int MANY = 50;

    static TrackProfile read(long id, JsonNode track) {
        JsonNode statistics = track.path("cm_statistics");
        return new TrackProfile(
                Tree.id(track.get("id")).orElse(id),
                Tree.instant(statistics.get("timestamp")),
                label(track),
                Tree.date(track.get("release_date")),
                genres(track),
                songwriters(track),
                artistIds(track),
                Figures.read(Figures.TRACK, statistics));
    }

    private static Optional<String> label(JsonNode track) {
        return Tree.text(track.get("album_label"))
                .or(
                        () ->
                                Tree.list(track.get("albums")).stream()
                                        .flatMap(album -> Tree.text(album.get("label")).stream())
                                        .findFirst());
    }

    private static List<String> genres(JsonNode track) {
        List<String> genres = Tree.names(track.get("genres"));
        List<String> chosen = genres.isEmpty() ? Tree.names(track.get("tags")) : genres;
        return chosen.stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(MANY)
                .toList();
    }

    /** The composer line stands in only where it names one person: names are never split. */
    private static List<String> songwriters(JsonNode track) {
        List<String> listed =
                Stream.concat(
                                Tree.names(track.get("songwriters")).stream(),
                                Tree.names(track.get("cm_songwriters")).stream())
                        .distinct()
                        .limit(MANY)
                        .toList();
        return listed.isEmpty()
                ? Tree.text(track.get("composer_name"))
                        .filter(name -> !name.matches(".*[,;/&|].*"))
                        .map(List::of)
                        .orElse(List.of())
                : listed;
    }

    private static List<Long> artistIds(JsonNode track) {
        return Tree.list(track.get("artists")).stream()
                .map(artist -> artist.isObject() ? artist.get("id") : artist)
                .map(Tree::id)
                .flatMapToLong(OptionalLong::stream)
                .distinct()
                .boxed()
                .toList();
    }
}
