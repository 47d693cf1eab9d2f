package live.pubco.phase.engine;

import org.junit.jupiter.api.Test;

class EngineModelTest {

    private static final int SCHEDULES = Integer.getInteger("pubco.schedules", 10_000);

    @Test
    void keepsItsInvariantsUnderAnyOrderOfEvents() {
        for (long seed = 0; seed < SCHEDULES; seed++) {
            try {
                new Simulation(seed).run(150);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("schedule with seed " + seed, failed);
            }
        }
    }
}
