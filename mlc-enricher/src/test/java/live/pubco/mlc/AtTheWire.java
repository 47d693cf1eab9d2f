package live.pubco.mlc;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The service without its engine, against an MLC made of recorded answers, in a hurry. */
public final class AtTheWire implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.arc.exclude-types",
                "live.pubco.phase.quarkus.EngineProducer,live.pubco.phase.quarkus.PhaseHost,"
                        + "live.pubco.phase.quarkus.EngineLiveness,"
                        + "live.pubco.phase.quarkus.EngineReadiness,"
                        + "live.pubco.phase.quarkus.PhaseGauges",
                "quarkus.http.test-port",
                "0",
                "pubco.mlc.username",
                "a-user",
                "pubco.mlc.password",
                "a-password",
                "pubco.upstream.permits-per-second",
                "0",
                "pubco.upstream.call-timeout",
                "5s",
                "pubco.upstream.give-up-after",
                "500ms",
                "pubco.upstream.backoff",
                "100ms",
                "pubco.upstream.breaker-threshold",
                "1000");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RecordedMlc.class));
    }
}
