package live.pubco.chartmetric;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;

/**
 * Remembers answers, and asks once for what many want at the same time; what failed is not
 * remembered.
 */
final class Remembered<K, V> {

    private final AsyncCache<K, V> known;
    private final Function<K, Uni<V>> ask;

    Remembered(Duration keep, int size, Function<K, Uni<V>> ask) {
        this.known = Caffeine.newBuilder().expireAfterWrite(keep).maximumSize(size).buildAsync();
        this.ask = ask;
    }

    Uni<V> get(K key) {
        return Uni.createFrom()
                .completionStage(
                        () ->
                                known.get(
                                        key,
                                        (k, executor) ->
                                                ask.apply(k).subscribeAsCompletionStage()));
    }
}
