package live.pubco.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import live.pubco.schemas.Playlist;

/** When playlists are looked at again. */
@ApplicationScoped
class Schedule {

    private final Clock clock;
    private final IngestSettings.Ingest settings;

    Schedule(Clock clock, IngestSettings settings) {
        this.clock = clock;
        this.settings = settings.ingest();
    }

    Instant now() {
        return clock.instant();
    }

    Instant nextRefresh(Playlist playlist) {
        return Registration.next(playlist, now(), settings.refreshEvery());
    }

    /** The next try of a listing for which no source answered. */
    Instant nextTry() {
        return now().plus(settings.retryAfter());
    }
}
