package live.pubco.credits;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The service's settings with their defaults, and what somebody changes. */
final class TestSettings {

    private TestSettings() {}

    /**
     * @param changes properties as the service takes them
     */
    static CreditsSettings of(Map<String, String> changes) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(CreditsSettings.class)
                .withSources(new MachineSize(), new PropertiesConfigSource(changes, "changes", 500))
                .withDefaultValue("java.io.tmpdir", System.getProperty("java.io.tmpdir"))
                .build()
                .getConfigMapping(CreditsSettings.class);
    }
}
