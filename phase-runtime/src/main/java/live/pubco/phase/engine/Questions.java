package live.pubco.phase.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import live.pubco.phase.upstream.Timer;

/**
 * Which questions were answered, are being asked, or are gathering for the next batch; each is
 * asked by one call only.
 */
final class Questions<R, Q, A> {

    private final Cache<Q, A> answers;
    private final Map<Q, List<Entry<R>>> asking = new HashMap<>();
    private Map<Q, List<Entry<R>>> gathering = new LinkedHashMap<>();
    private long gatheringSince;
    private final Function<A, Duration> rememberFor;
    private final Timer timer;

    Questions(int cacheSize, Function<A, Duration> rememberFor, Timer timer) {
        this.rememberFor = rememberFor;
        this.timer = timer;
        this.answers =
                Caffeine.newBuilder()
                        .maximumSize(cacheSize)
                        .executor(Runnable::run)
                        .ticker(timer::nanos)
                        .expireAfter(
                                Expiry.<Q, A>writing(
                                        (question, answer) -> rememberFor.apply(answer)))
                        .build();
    }

    Optional<A> answer(Q question) {
        return Optional.ofNullable(answers.getIfPresent(question));
    }

    /** Joins the entry to an equal question on its way; false when there is none. */
    boolean join(Q question, Entry<R> entry) {
        List<Entry<R>> waiting = asking.getOrDefault(question, gathering.get(question));
        return waiting != null && waiting.add(entry);
    }

    void gather(Q question, Entry<R> entry) {
        if (gathering.isEmpty()) {
            gatheringSince = timer.nanos();
        }
        gathering.computeIfAbsent(question, none -> new ArrayList<>(1)).add(entry);
    }

    int gathered() {
        return gathering.size();
    }

    /** How long the first of those that have gathered has waited, in nanoseconds. */
    long gatheringFor() {
        return timer.nanos() - gatheringSince;
    }

    /** Takes back what has gathered for partitions that are no longer ours. */
    List<Entry<R>> abandon() {
        List<Entry<R>> abandoned = new ArrayList<>();
        for (List<Entry<R>> entries : gathering.values()) {
            entries.stream().filter(each -> each.partition.isClosed()).forEach(abandoned::add);
            entries.removeIf(each -> each.partition.isClosed());
        }
        gathering.values().removeIf(List::isEmpty);
        return abandoned;
    }

    /** The gathered batch goes out. */
    Map<Q, List<Entry<R>>> send() {
        Map<Q, List<Entry<R>>> batch = gathering;
        gathering = new LinkedHashMap<>();
        asking.putAll(batch);
        return batch;
    }

    /**
     * The batch is back: its questions may be asked again, its answers serve others as long as they
     * may.
     */
    void returned(Map<Q, List<Entry<R>>> batch, Map<Q, A> found) {
        asking.keySet().removeAll(batch.keySet());
        found.forEach(
                (question, answer) -> {
                    if (!rememberFor.apply(answer).isZero()) {
                        answers.put(question, answer);
                    }
                });
    }
}
