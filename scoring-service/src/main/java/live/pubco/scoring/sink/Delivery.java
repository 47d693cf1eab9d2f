package live.pubco.scoring.sink;

import jakarta.enterprise.context.ApplicationScoped;
import live.pubco.scoring.Patience;

/** How work is repeated until all that it sent got out; every step of it may be done twice. */
@ApplicationScoped
class Delivery {

    private final Outbox outbox;
    private final Patience patience;

    Delivery(Outbox outbox, Patience patience) {
        this.outbox = outbox;
        this.patience = patience;
    }

    void complete(Runnable work) {
        patience.until(
                () -> {
                    work.run();
                    outbox.flush();
                    return null;
                });
    }
}
