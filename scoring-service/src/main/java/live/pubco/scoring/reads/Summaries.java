package live.pubco.scoring.reads;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Where everything stands, counted at most every two seconds however many ask. */
@ApplicationScoped
public class Summaries {

    private static final Duration AGE = Duration.ofSeconds(2);

    private final Catalogue catalogue;
    private final Uni<Summary> summary;

    Summaries(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.summary =
                Uni.createFrom().deferred(this.catalogue::summary).memoize().forFixedDuration(AGE);
    }

    public Uni<Summary> now() {
        return Aside.here(summary);
    }
}
