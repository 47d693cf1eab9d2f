package live.pubco.chartmetric;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;

/**
 * Remembers answers, and asks once for what many want at the same time; what failed is not
 * remembered.
 */
final class Remembered<K, V> {

    private final Cache<K, Uni<V>> known;
    private final Function<K, Uni<V>> ask;

    Remembered(Duration keep, int size, Function<K, Uni<V>> ask) {
        this.known = Caffeine.newBuilder().expireAfterWrite(keep).maximumSize(size).build();
        this.ask = ask;
    }

    Uni<V> get(K key) {
        return Uni.createFrom().deferred(() -> known.get(key, this::memoized));
    }

    private Uni<V> memoized(K key) {
        return ask.apply(key)
                .onFailure()
                .invoke(() -> known.invalidate(key))
                .memoize()
                .indefinitely();
    }
}
