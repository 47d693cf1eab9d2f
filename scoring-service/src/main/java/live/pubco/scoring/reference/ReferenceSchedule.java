package live.pubco.scoring.reference;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import live.pubco.scoring.NotNow;
import live.pubco.scoring.Settings;
import live.pubco.scoring.sink.Events;

/**
 * Looks for a newer reference set, and has one made when the last is old; the replicas agree on
 * one.
 */
@ApplicationScoped
class ReferenceSchedule {

    private final ReferenceStore store;
    private final References references;
    private final ReferenceLearner learner;
    private final Events events;
    private final Clock clock;
    private final Settings settings;

    ReferenceSchedule(
            ReferenceStore store,
            References references,
            ReferenceLearner learner,
            Events events,
            Clock clock,
            Settings settings) {
        this.store = store;
        this.references = references;
        this.learner = learner;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(
            every = "{pubco.scoring.reference.look-every}",
            delayed = "{pubco.scoring.reference.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            if (isDue()) {
                learner.learn(clock.instant());
            }
            references.refresh();
            tell();
        } catch (NotNow notNow) {
            Log.warnf("reference sets: %s", notNow.getMessage());
        }
    }

    private boolean isDue() {
        Optional<ReferenceStore.Head> newest = store.newest();
        return newest.isEmpty()
                || newest.get()
                        .builtAt()
                        .isBefore(clock.instant().minus(settings.reference().every()));
    }

    /** Told again after a crash in between: the same set has the same id. */
    private void tell() {
        for (Optional<ReferenceStore.Kept> next = store.untold();
                next.isPresent();
                next = store.untold()) {
            events.reference(next.get().document().event(next.get().digest()));
            store.told(next.get().document().version());
        }
    }
}
