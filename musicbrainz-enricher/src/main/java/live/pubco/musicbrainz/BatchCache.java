package live.pubco.musicbrainz;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Remembers answers by id and asks for the missing ones together; what is being asked for already
 * is waited for, what failed is not remembered.
 */
final class BatchCache<V> {

    private final AsyncCache<String, V> known;
    private final Function<Set<String>, Uni<Map<String, V>>> load;

    /** The loader has to answer every id. */
    BatchCache(Duration keep, int size, Function<Set<String>, Uni<Map<String, V>>> load) {
        this.known = Caffeine.newBuilder().expireAfterWrite(keep).maximumSize(size).buildAsync();
        this.load = load;
    }

    /** Answers for the ids remembered and for as many of the others as may be asked at once. */
    Uni<Map<String, V>> get(Set<String> ids, int atMost) {
        Set<String> chosen = new HashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        ids.forEach(id -> (known.getIfPresent(id) == null ? missing : chosen).add(id));
        missing.stream().limit(atMost).forEach(chosen::add);
        return get(chosen);
    }

    Uni<Map<String, V>> get(Set<String> ids) {
        return Uni.createFrom()
                .completionStage(
                        () ->
                                known.getAll(
                                        ids,
                                        (missing, executor) ->
                                                load.apply(Set.copyOf(missing))
                                                        .subscribeAsCompletionStage()));
    }
}
