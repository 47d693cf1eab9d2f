package live.pubco.phase.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import live.pubco.phase.VirtualTimer;
import org.junit.jupiter.api.Test;

class SharedPaceTest {

    private final VirtualTimer timer = new VirtualTimer();
    private final List<Double> shares = new ArrayList<>();
    private double owned = 1;

    @Test
    void lowersAtOnceAndRaisesOnlyWhenTheOtherHasLowered() {
        new SharedPace(() -> owned, shares::add, Duration.ofSeconds(3), timer).start();
        timer.advance(Duration.ofSeconds(4));
        owned = 0.5;
        timer.advance(Duration.ofMillis(300));
        assertThat(shares).containsExactly(0.0, 1.0, 0.5);

        owned = 1;
        timer.advance(Duration.ofSeconds(2));
        assertThat(shares).containsExactly(0.0, 1.0, 0.5);
        timer.advance(Duration.ofSeconds(2));
        assertThat(shares).containsExactly(0.0, 1.0, 0.5, 1.0);
    }

    @Test
    void keepsItsPartWhileItOwnsNothing() {
        new SharedPace(() -> owned, shares::add, Duration.ofSeconds(3), timer).start();
        timer.advance(Duration.ofSeconds(4));
        owned = 0;
        timer.advance(Duration.ofSeconds(10));

        assertThat(shares).containsExactly(0.0, 1.0);
    }

    @Test
    void twoReplicasTogetherNeverExceedTheWhole() {
        double[] parts = {1, 0};
        double[] used = {0, 0};
        new SharedPace(() -> parts[0], each -> used[0] = each, Duration.ofSeconds(3), timer)
                .start();
        new SharedPace(() -> parts[1], each -> used[1] = each, Duration.ofSeconds(3), timer)
                .start();
        timer.advance(Duration.ofSeconds(4));
        for (double mine : new double[] {0.75, 0.5, 0.25, 0.5, 0.9}) {
            parts[0] = Math.min(parts[0], mine);
            timer.advance(Duration.ofMillis(250));
            parts[0] = mine;
            parts[1] = 1 - mine;
            for (int i = 0; i < 40; i++) {
                timer.advance(Duration.ofMillis(100));
                assertThat(used[0] + used[1]).isLessThanOrEqualTo(1.0 + 1e-9);
            }
        }
    }
}
