package live.pubco.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every playlist that was added before the start is known. */
@Readiness
@ApplicationScoped
class RegistryReadiness implements HealthCheck {

    private final PlaylistsReader reader;

    RegistryReadiness(PlaylistsReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("playlists").status(reader.isCaughtUp()).build();
    }
}
