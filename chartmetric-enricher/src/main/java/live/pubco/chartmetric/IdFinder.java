package live.pubco.chartmetric;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Finds Chartmetric's id of a track: carried along, by ISRC, or by Spotify id. */
@ApplicationScoped
class IdFinder {

    private static final int KEPT = 100_000;

    private final ChartmetricClient client;
    private final Remembered<String, List<JsonNode>> rows;

    IdFinder(ChartmetricClient client, ChartmetricSettings settings) {
        this.client = client;
        this.rows = new Remembered<>(settings.idsFor(), KEPT, this::ask);
    }

    /** Empty when Chartmetric does not know the track. */
    Uni<Optional<Long>> find(Question question) {
        if (question.trackId() != null) {
            return Uni.createFrom().item(Optional.of(question.trackId()));
        }
        List<String> keys =
                question.isrcs().isEmpty()
                        ? List.of("spotify/" + question.spotifyId())
                        : question.isrcs().stream().map(isrc -> "isrc/" + isrc).toList();
        return first(keys, question.spotifyId());
    }

    private Uni<Optional<Long>> first(List<String> keys, String spotifyId) {
        return rows.get(keys.get(0))
                .flatMap(
                        found -> {
                            Optional<Long> id = choose(found, spotifyId);
                            return id.isPresent() || keys.size() == 1
                                    ? Uni.createFrom().item(id)
                                    : first(keys.subList(1, keys.size()), spotifyId);
                        });
    }

    private Uni<List<JsonNode>> ask(String key) {
        int slash = key.indexOf('/');
        return client.ids(key.substring(0, slash), key.substring(slash + 1));
    }

    /** The row that lists our track id, else the first; of several ids in a row the first. */
    static Optional<Long> choose(List<JsonNode> rows, String spotifyId) {
        Stream<JsonNode> ours =
                rows.stream().filter(row -> Tree.names(row.get("spotify_ids")).contains(spotifyId));
        return Stream.concat(ours, rows.stream())
                .flatMap(row -> Tree.list(row.get("chartmetric_ids")).stream())
                .map(Tree::id)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .findFirst();
    }
}
