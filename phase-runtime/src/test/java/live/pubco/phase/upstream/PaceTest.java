package live.pubco.phase.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import live.pubco.phase.VirtualTimer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;
    private static final double UNEVEN_ARRIVAL = 0.009;

    private final VirtualTimer timer = new VirtualTimer();

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 10, 45, 90, 100, 150, 1000})
    void usesTheRateThoughTimersAreLateAndNeverCrossesIt(double rate) {
        List<Long> taken = takeFor(Math.max(20, 20 / rate), rate);

        assertThat(taken.size() / (taken.get(taken.size() - 1) / 1e9))
                .isGreaterThanOrEqualTo(0.97 * rate);
        long window = (long) ((Math.max(1, 1 / rate) + UNEVEN_ARRIVAL) * SECOND);
        for (int from = 0, to = 0; to < taken.size(); to++) {
            while (taken.get(to) - taken.get(from) >= window) {
                from++;
            }
            assertThat((double) (to - from + 1)).isLessThanOrEqualTo(Math.max(1, Math.ceil(rate)));
        }
    }

    /** A timer wakes up to five milliseconds late, as on a machine that has much to do. */
    private List<Long> takeFor(double seconds, double rate) {
        Pace pace = new Pace(rate, timer);
        Random random = new Random(3);
        List<Long> taken = new ArrayList<>();
        while (timer.nanos() < seconds * SECOND) {
            long wait = pace.take();
            if (wait == 0) {
                taken.add(timer.nanos());
            } else {
                timer.advance(Duration.ofNanos(wait + random.nextInt(5_000_000)));
            }
        }
        return taken;
    }
}
