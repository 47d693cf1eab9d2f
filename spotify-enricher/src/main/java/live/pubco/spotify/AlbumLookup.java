package live.pubco.spotify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import live.pubco.phase.Answer;

/**
 * Adds label and rights lines, which only a whole album carries. Each album is asked for once, and
 * a track never fails for want of them.
 */
@Singleton
class AlbumLookup {

    private static final int REMEMBERED = 20_000;
    private static final Duration REMEMBERED_FOR = Duration.ofDays(1);

    private final SpotifyClient client;
    private final SpotifyMode mode;
    private final boolean wanted;
    private final Cache<String, Uni<Map<String, SpotifyAlbum>>> calls =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REMEMBERED_FOR).build();

    @Inject
    AlbumLookup(SpotifyClient client, SpotifyMode mode, SpotifyProperties properties) {
        this.client = client;
        this.mode = mode;
        this.wanted = properties.albumLines();
    }

    Uni<Map<String, Answer<SpotifyAnswer>>> complete(Map<String, Answer<SpotifyAnswer>> answers) {
        Set<String> ids = wanted && mode.allowsBatches() ? albumIds(answers) : Set.of();
        return ids.isEmpty()
                ? Uni.createFrom().item(answers)
                : albums(ids).map(albums -> complete(answers, albums));
    }

    private static Map<String, Answer<SpotifyAnswer>> complete(
            Map<String, Answer<SpotifyAnswer>> answers, Map<String, SpotifyAlbum> albums) {
        Map<String, Answer<SpotifyAnswer>> completed = new HashMap<>();
        answers.forEach((id, answer) -> completed.put(id, answer.map(old -> with(old, albums))));
        return completed;
    }

    private static SpotifyAnswer with(SpotifyAnswer answer, Map<String, SpotifyAlbum> albums) {
        Optional<SpotifyAlbum> album = answer.track().albumId().map(albums::get);
        return new SpotifyAnswer(answer.track(), album);
    }

    private static Set<String> albumIds(Map<String, Answer<SpotifyAnswer>> answers) {
        Set<String> ids = new TreeSet<>();
        for (Answer<SpotifyAnswer> answer : answers.values()) {
            if (answer instanceof Answer.Found<SpotifyAnswer> found) {
                found.value().track().albumId().ifPresent(ids::add);
            }
        }
        return ids;
    }

    private Uni<Map<String, SpotifyAlbum>> albums(Set<String> ids) {
        return Uni.join()
                .all(List.copyOf(callsFor(ids)))
                .andFailFast()
                .map(
                        answers -> {
                            Map<String, SpotifyAlbum> together = new HashMap<>();
                            answers.forEach(together::putAll);
                            return together;
                        });
    }

    /** The calls, made or under way, that bring these albums. */
    private synchronized Set<Uni<Map<String, SpotifyAlbum>>> callsFor(Set<String> ids) {
        List<String> unasked = ids.stream().filter(id -> calls.getIfPresent(id) == null).toList();
        for (int from = 0; from < unasked.size(); from += SpotifyClient.MAX_ALBUMS) {
            int to = Math.min(from + SpotifyClient.MAX_ALBUMS, unasked.size());
            List<String> some = List.copyOf(unasked.subList(from, to));
            Uni<Map<String, SpotifyAlbum>> call = call(some);
            some.forEach(id -> calls.put(id, call));
        }
        return ids.stream()
                .map(calls::getIfPresent)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Uni<Map<String, SpotifyAlbum>> call(List<String> ids) {
        return client.albums(ids)
                .map(AlbumLookup::byId)
                .onFailure()
                .invoke(() -> calls.invalidateAll(ids))
                .onFailure()
                .recoverWithItem(Map.of())
                .memoize()
                .indefinitely();
    }

    private static Map<String, SpotifyAlbum> byId(List<SpotifyAlbum> albums) {
        return albums.stream()
                .filter(album -> album != null && album.id() != null)
                .collect(
                        Collectors.toMap(SpotifyAlbum::id, album -> album, (first, same) -> first));
    }
}
