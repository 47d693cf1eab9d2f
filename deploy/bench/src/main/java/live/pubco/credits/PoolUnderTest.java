package live.pubco.credits;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The service's own pool under the service's own settings; in its package to get at it. */
public final class PoolUnderTest implements AutoCloseable {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final BrowserPool pool;

    /**
     * @param settings properties as the service takes them
     */
    public PoolUnderTest(Map<String, String> settings) {
        pool = new BrowserPool(PoolSettings.of(settings(settings)), new PoolMetrics(registry));
        pool.start();
    }

    static CreditsSettings settings(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(CreditsSettings.class)
                .withSources(
                        new MachineSize(), new PropertiesConfigSource(properties, "bench", 500))
                .withDefaultValue("java.io.tmpdir", System.getProperty("java.io.tmpdir"))
                .build()
                .getConfigMapping(CreditsSettings.class);
    }

    public CompletableFuture<Seen> visit(String trackId) {
        return pool.visit(trackId).map(Seen::of).subscribeAsCompletionStage();
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
