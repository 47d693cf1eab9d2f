package live.pubco.phase.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import live.pubco.phase.VirtualTimer;
import org.junit.jupiter.api.Test;

class LearnedRateTest {

    private final VirtualTimer timer = new VirtualTimer();
    private final LearnedRate learned = new LearnedRate(timer);

    @Test
    void isUnlimitedUntilTheUpstreamComplains() {
        send(100);

        assertThat(learned.mayGoFaster()).isFalse();
        assertThat(learned.rate()).isInfinite();
    }

    @Test
    void fallsToSevenTenthsOfWhatItWasGiven() {
        send(20);
        learned.tooFast(timer.nanos());

        assertThat(learned.rate()).isCloseTo(14, within(0.01));
    }

    @Test
    void hearsOneComplaintForAllCallsThatWereUnderWay() {
        send(20);
        long sentBefore = timer.nanos() - 1;
        learned.tooFast(timer.nanos());
        learned.tooFast(sentBefore);

        assertThat(learned.rate()).isCloseTo(14, within(0.01));
    }

    @Test
    void risesByAHundredthASecondAndNoFaster() {
        send(20);
        learned.tooFast(timer.nanos());
        for (int i = 0; i < 20; i++) {
            timer.advance(Duration.ofMillis(500));
            learned.mayGoFaster();
        }

        assertThat(learned.rate()).isCloseTo(14 + 10 * 0.2, within(0.01));
    }

    private void send(int calls) {
        for (int i = 0; i < calls; i++) {
            learned.sent();
        }
    }
}
