package live.pubco.ingest;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The service's own defaults, with credentials or without, unpaced and without long waits. */
final class TestSettings {

    private static final Map<String, String> IMPATIENT =
            Map.of(
                    "pubco.spotify.permits-per-second", "0",
                    "pubco.chartmetric.permits-per-second", "0",
                    "pubco.ingest.metadata-wait", "1s",
                    "pubco.ingest.hints-wait", "10ms",
                    "pubco.ingest.give-up-after", "1s");

    private TestSettings() {}

    static IngestSettings configured() {
        return with(
                Map.of(
                        "pubco.spotify.client-id", "demo-client",
                        "pubco.spotify.client-secret", "demo-secret",
                        "pubco.chartmetric.refresh-token", "demo-refresh-token"));
    }

    static IngestSettings withoutCredentials() {
        return with(Map.of());
    }

    private static IngestSettings with(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(IMPATIENT);
        properties.putAll(more);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "test", 0))
                .withMapping(IngestSettings.class)
                .build()
                .getConfigMapping(IngestSettings.class);
    }
}
