package live.pubco.ingest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** How many requests a client may send; a minute's worth at once, then as they come back. */
final class Allowance {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int CLIENTS = 10_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final LoadingCache<String, Bucket> clients;

    Allowance(int perMinute) {
        clients =
                Caffeine.newBuilder()
                        .expireAfterAccess(REMEMBERED)
                        .maximumSize(CLIENTS)
                        .build(client -> bucket(perMinute));
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** 0 when the request may pass, else the seconds to wait. */
    long secondsToWait(String client) {
        ConsumptionProbe probe = clients.get(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : (long) Math.ceil(probe.getNanosToWaitForRefill() / NANOS_PER_SECOND);
    }
}
