package live.pubco.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for something to come about, as long as it still can. */
final class Pace {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Pace() {}

    static void await(BooleanSupplier reached, BooleanSupplier possible) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            if (!possible.getAsBoolean() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("it did not come about");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
