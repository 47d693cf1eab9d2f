package live.pubco.musicbrainz;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Remembers answers by id and asks for the missing ones together; what is being asked for already
 * is waited for, what failed is not remembered.
 */
final class BatchCache<V> {

    private final Cache<String, Uni<V>> known;
    private final Function<Set<String>, Uni<Map<String, V>>> load;

    /** The loader has to answer every id. */
    BatchCache(Duration keep, int size, Function<Set<String>, Uni<Map<String, V>>> load) {
        this.known = Caffeine.newBuilder().expireAfterWrite(keep).maximumSize(size).build();
        this.load = load;
    }

    Uni<Map<String, V>> get(Set<String> ids) {
        return get(ids, Integer.MAX_VALUE);
    }

    /** Answers for the ids remembered and for as many of the others as may be asked at once. */
    Uni<Map<String, V>> get(Set<String> ids, int atMost) {
        return Uni.createFrom().deferred(() -> join(choose(ids, atMost)));
    }

    private synchronized Map<String, Uni<V>> choose(Set<String> ids, int atMost) {
        Map<String, Uni<V>> chosen = new LinkedHashMap<>(known.getAllPresent(ids));
        Set<String> missing =
                ids.stream()
                        .filter(id -> !chosen.containsKey(id))
                        .limit(atMost)
                        .collect(Collectors.toUnmodifiableSet());
        if (!missing.isEmpty()) {
            Uni<Map<String, V>> asked = ask(missing);
            missing.forEach(id -> chosen.put(id, asked.map(found -> found.get(id))));
            missing.forEach(id -> known.put(id, chosen.get(id)));
        }
        return chosen;
    }

    private Uni<Map<String, V>> ask(Set<String> missing) {
        return load.apply(missing)
                .onFailure()
                .invoke(() -> known.invalidateAll(missing))
                .memoize()
                .indefinitely();
    }

    private static <V> Uni<Map<String, V>> join(Map<String, Uni<V>> chosen) {
        if (chosen.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<String> ids = List.copyOf(chosen.keySet());
        return Uni.join()
                .all(ids.stream().map(chosen::get).toList())
                .andFailFast()
                .map(answers -> zip(ids, answers));
    }

    private static <V> Map<String, V> zip(List<String> ids, List<V> answers) {
        Map<String, V> byId = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byId.put(ids.get(i), answers.get(i));
        }
        return byId;
    }
}
