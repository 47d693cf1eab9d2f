package live.pubco.credits;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The service's own pool under the service's own settings; in its package to get at it. */
public final class PoolUnderTest implements AutoCloseable {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PoolMetrics metrics = new PoolMetrics(registry);
    private final BrowserPool pool;

    /**
     * @param settings properties as the service takes them
     */
    public PoolUnderTest(Map<String, String> settings) {
        pool = new BrowserPool(PoolSettings.of(TestSettings.of(settings)), metrics);
        pool.start();
    }

    public CompletableFuture<Seen> visit(String trackId) {
        return pool.visit(trackId).map(Seen::of).subscribeAsCompletionStage();
    }

    /** How many are open. */
    public int pages() {
        return metrics.pages().values().stream().mapToInt(count -> count).sum();
    }

    /** Counters by name and tags, timers by how often. */
    public Map<String, Double> counts() {
        Map<String, Double> counts = new TreeMap<>();
        for (Meter meter : registry.getMeters()) {
            String tags = meter.getId().getTags().toString();
            String name = meter.getId().getName() + (tags.equals("[]") ? "" : tags);
            counts.put(name, meter.measure().iterator().next().getValue());
        }
        return counts;
    }

    @Override
    public void close() {
        pool.close();
    }
}
