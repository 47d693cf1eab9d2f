package live.pubco.phase.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitedByTest {

    @Test
    void namesTheOneThingThatBoundsThePhase() {
        assertThat(limit(true, true, true, true, 1)).isEqualTo(LimitedBy.CLOSED);
        assertThat(limit(false, true, false, true, 1)).isEqualTo(LimitedBy.RATE);
        assertThat(limit(false, true, true, true, 0.9)).isEqualTo(LimitedBy.CPU);
        assertThat(limit(false, true, true, false, 0.2)).isEqualTo(LimitedBy.CONCURRENCY);
        assertThat(limit(false, false, false, true, 0.2)).isEqualTo(LimitedBy.CONCURRENCY);
        assertThat(limit(false, false, false, false, 0)).isEqualTo(LimitedBy.IDLE);
    }

    private static LimitedBy limit(
            boolean closed, boolean inLine, boolean full, boolean batches, double cpu) {
        return LimitedBy.of(new LimitedBy.View(closed, inLine, full, batches, cpu));
    }
}
