package live.pubco.bench;

import java.util.function.BooleanSupplier;

/** Waiting for something to become true, but not for ever. */
final class Patience {
    private static final long STEP_MILLIS = 50;

    private Patience() {}

    static void until(String what, long seconds, BooleanSupplier holds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + seconds + " s: " + what);
            }
            pause(STEP_MILLIS);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
