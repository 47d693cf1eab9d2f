package live.pubco.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import live.pubco.schemas.PlaylistStatus;

/** How many playlists there are and how late the latest of them is, the same in every replica. */
@ApplicationScoped
class PlaylistGauges {

    static final String PLAYLISTS = "pubco.playlists";
    static final String OVERDUE_SECONDS = "pubco.playlists.overdue.seconds";

    private final Playlists playlists;
    private final Clock clock;

    PlaylistGauges(Playlists playlists, Clock clock) {
        this.playlists = playlists;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        for (PlaylistStatus status : PlaylistStatus.values()) {
            Gauge.builder(PLAYLISTS, this, each -> each.count(status))
                    .tag("status", status.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        meters.gauge(OVERDUE_SECONDS, this, PlaylistGauges::overdueSeconds);
    }

    private long count(PlaylistStatus status) {
        return playlists.all().stream().filter(each -> each.getStatus() == status).count();
    }

    private long overdueSeconds() {
        Instant now = clock.instant();
        return playlists.all().stream()
                .map(Registration::dueAt)
                .flatMap(Optional::stream)
                .mapToLong(due -> Duration.between(due, now).toSeconds())
                .filter(late -> late > 0)
                .max()
                .orElse(0);
    }
}
