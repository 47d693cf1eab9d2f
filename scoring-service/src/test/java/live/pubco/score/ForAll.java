package live.pubco.score;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs a property over seeded cases. A failure names its seed; {@code -Dpubco.seed=N
 * -Dpubco.cases=1} repeats that case alone.
 */
final class ForAll {

    static final int CASES = Integer.getInteger("pubco.cases", 10_000);
    private static final long SEED = Long.getLong("pubco.seed", 20_261_120);

    private ForAll() {}

    static void cases(Consumer<Random> property) {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            try {
                // neighbouring seeds give alike first numbers, spread they do not
                property.accept(new Random(seed * 0x9E3779B97F4A7C15L));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "case -Dpubco.seed=" + seed + " -Dpubco.cases=1: " + e.getMessage(), e);
            }
        }
    }
}
