package live.pubco.phase.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleConsumer;
import live.pubco.phase.VirtualTimer;
import org.junit.jupiter.api.Test;

class SharedPaceTest {

    private final VirtualTimer timer = new VirtualTimer();
    private final List<Double> shares = new ArrayList<>();

    @Test
    void lowersAtOnceAndRaisesOnlyWhenTheOtherHasLowered() {
        SharedPace pace = pace(shares::add);
        pace.owns(1);
        timer.advance(Duration.ofSeconds(4));
        pace.owns(0.5);
        assertThat(shares).containsExactly(0.0, 1.0, 0.5);

        pace.owns(1);
        timer.advance(Duration.ofMillis(2_900));
        assertThat(shares).containsExactly(0.0, 1.0, 0.5, 0.5);
        timer.advance(Duration.ofMillis(200));
        assertThat(shares).containsExactly(0.0, 1.0, 0.5, 0.5, 1.0);
    }

    @Test
    void aRiseThatIsTakenBackNeverHappens() {
        SharedPace pace = pace(shares::add);
        pace.owns(1);
        timer.advance(Duration.ofSeconds(2));
        pace.owns(0);
        timer.advance(Duration.ofSeconds(10));

        assertThat(shares).containsExactly(0.0, 0.0);
    }

    @Test
    void replicasTogetherNeverExceedTheWholeWhilePartitionsMove() {
        double[] used = {0, 0};
        SharedPace one = pace(each -> used[0] = each);
        SharedPace other = pace(each -> used[1] = each);
        Random random = new Random(11);
        int mine = 12;
        one.owns(1);
        for (int i = 0; i < 1_000; i++) {
            int next = random.nextInt(13);
            if (next < mine) {
                one.owns(next / 12.0);
                other.owns((12 - next) / 12.0);
            } else {
                other.owns((12 - next) / 12.0);
                one.owns(next / 12.0);
            }
            mine = next;
            for (int step = random.nextInt(60); step >= 0; step--) {
                timer.advance(Duration.ofMillis(100));
                assertThat(used[0] + used[1]).isLessThanOrEqualTo(1 + 1e-9);
            }
        }
    }

    private SharedPace pace(DoubleConsumer share) {
        return new SharedPace(share, Duration.ofSeconds(3), timer);
    }
}
