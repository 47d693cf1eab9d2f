package live.pubco.scoring.reference;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import live.pubco.score.ReferenceSet;
import live.pubco.score.StarterReference;
import live.pubco.scoring.Patience;

/** The reference set in force: the newest one that was learned, else the built-in one. */
@ApplicationScoped
public class References {

    private final ReferenceStore store;
    private final Patience patience;
    private volatile ReferenceSet inForce;

    References(ReferenceStore store, Patience patience) {
        this.store = store;
        this.patience = patience;
    }

    public ReferenceSet current() {
        ReferenceSet set = inForce;
        return set == null ? patience.until(this::refresh) : set;
    }

    /** The set in force, once there is one; nothing is waited for. */
    public Optional<ReferenceSet> known() {
        return Optional.ofNullable(inForce);
    }

    /** Takes the newest set into force. */
    synchronized ReferenceSet refresh() {
        String newest = store.newest().map(ReferenceStore.Head::version).orElse(null);
        if (inForce == null || newest != null && !newest.equals(inForce.version())) {
            inForce =
                    newest == null
                            ? StarterReference.load()
                            : store.load(newest).orElseThrow().document().set();
            Log.infof("scores are compared with reference set %s", inForce.version());
        }
        return inForce;
    }
}
