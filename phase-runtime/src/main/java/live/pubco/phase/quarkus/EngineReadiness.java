package live.pubco.phase.quarkus;

import live.pubco.phase.engine.Loop;
import live.pubco.phase.upstream.Upstream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once partitions are assigned; an upstream's trouble is shown here, but is no reason to be
 * taken out.
 */
@Readiness
class EngineReadiness implements HealthCheck {

    private final Loop engine;
    private final Upstream upstream;
    private final PhaseGauges gauges;

    EngineReadiness(Loop engine, Upstream upstream, PhaseGauges gauges) {
        this.engine = engine;
        this.upstream = upstream;
        this.gauges = gauges;
    }

    @Override
    public HealthCheckResponse call() {
        Loop.State state = engine.state();
        return HealthCheckResponse.named("engine assignment")
                .status(state.partitions() > 0)
                .withData("partitions", state.partitions())
                .withData("unfinished", state.unfinished())
                .withData("limitedBy", gauges.limitedBy().label())
                .withData("upstream", upstream.closedBecause().orElse("open"))
                .build();
    }
}
