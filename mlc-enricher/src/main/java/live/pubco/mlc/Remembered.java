package live.pubco.mlc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Calls by what they ask for: who asks the same shares the call, or its answer for a while. A
 * failed call is forgotten.
 */
final class Remembered<K, V> {

    private static final int MOST = 20_000;

    private final Cache<K, Uni<V>> calls;

    Remembered(Duration time) {
        calls = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(time).build();
    }

    synchronized Uni<V> get(K key, boolean anew, Supplier<Uni<V>> call) {
        Uni<V> known = anew ? null : calls.getIfPresent(key);
        return known == null ? put(key, call.get()) : known;
    }

    private Uni<V> put(K key, Uni<V> call) {
        Uni<V> shared =
                call.onFailure().invoke(() -> calls.invalidate(key)).memoize().indefinitely();
        calls.put(key, shared);
        return shared;
    }
}
