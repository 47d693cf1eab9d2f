package live.pubco.mlc;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * The service without its engine, see {@link Impatience}, against an MLC made of recorded answers.
 */
public final class AtTheWire implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.arc.exclude-types",
                "live.pubco.phase.quarkus.*",
                "quarkus.http.test-port",
                "0",
                "pubco.mlc.username",
                "a-user",
                "pubco.mlc.password",
                "a-password");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RecordedMlc.class));
    }
}
