package live.pubco.ingest;

import io.smallrye.mutiny.subscription.Cancellable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import live.pubco.schemas.Hints;

/**
 * Gathers Chartmetric's ids of a playlist's tracks while another source lists it: one call here
 * saves a hundred later, but a listing does not wait long for it.
 */
final class HintCollector {

    private final Map<String, Hints> hints = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private Cancellable reading = () -> {};

    /** Nothing to gather. */
    static HintCollector none() {
        HintCollector none = new HintCollector();
        none.done.complete(null);
        return none;
    }

    static HintCollector start(ChartmetricPlaylists chartmetric, long chartmetricId, int total) {
        HintCollector collector = new HintCollector();
        collector.reading =
                chartmetric
                        .rows(chartmetricId, total)
                        .subscribe()
                        .with(
                                row ->
                                        collector.hints.putAll(
                                                ChartmetricEntries.hints(List.of(row))),
                                failed -> collector.done.complete(null),
                                () -> collector.done.complete(null));
        return collector;
    }

    CompletableFuture<Void> done() {
        return done;
    }

    /** What has arrived; nothing more is asked. */
    Map<String, Hints> stop() {
        reading.cancel();
        return Map.copyOf(hints);
    }
}
