package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import live.pubco.credits.Governor.Look;
import live.pubco.credits.Pulse.Reading;
import org.junit.jupiter.api.Test;

/** When pages are added and given up. */
class GovernorTest {

    private static final Reading QUICK = new Reading(20, 0, 0, Duration.ofMillis(300));
    private static final Reading SLOW = new Reading(20, 0, 0, Duration.ofMillis(900));

    private final Governor governor = new Governor(0);
    private int pages = 4;
    private long seconds;

    @Test
    void addsAPageAfterHalfAMinuteThatWentWell() {
        after(29, look(QUICK));
        assertThat(pages).isEqualTo(4);

        after(2, look(QUICK));
        assertThat(pages).isEqualTo(5);
    }

    @Test
    void addsNoMoreThanThereMayBe() {
        for (int i = 0; i < 20; i++) {
            after(31, look(QUICK));
        }
        assertThat(pages).isEqualTo(8);
    }

    @Test
    void addsNoneWhenVisitsHaveBecomeSlow() {
        after(1, look(QUICK));
        after(31, look(SLOW));
        after(31, look(SLOW));

        assertThat(pages).isEqualTo(4);
    }

    @Test
    void addsNoneThatNobodyWantsOrThatNoProcessorIsFreeFor() {
        after(31, new Look(QUICK, false, 0.5, false));
        after(31, new Look(QUICK, true, 0.95, false));

        assertThat(pages).isEqualTo(4);
    }

    @Test
    void halvesWhenMemoryIsShort() {
        after(31, new Look(QUICK, true, 0.5, true));

        assertThat(pages).isEqualTo(2);
    }

    @Test
    void halvesWhenVisitsTimeOutOrTheSiteRefuses() {
        after(31, look(new Reading(10, 2, 0, Duration.ofMillis(300))));
        assertThat(pages).isEqualTo(2);

        after(31, look(new Reading(10, 0, 1, Duration.ofMillis(300))));
        assertThat(pages).isEqualTo(1);
    }

    @Test
    void waitsForReliefBeforeItHalvesAgain() {
        after(31, new Look(QUICK, true, 0.5, true));
        after(5, new Look(QUICK, true, 0.5, true));

        assertThat(pages).isEqualTo(2);
    }

    @Test
    void oneTimeoutAmongManyIsNoTrouble() {
        after(31, look(new Reading(40, 1, 0, Duration.ofMillis(300))));

        assertThat(pages).isEqualTo(5);
    }

    private void after(int passed, Look look) {
        seconds += passed;
        PoolSize size = new PoolSize(1, pages, 8, 0, true);
        pages = governor.pages(size, look, Duration.ofSeconds(seconds).toNanos());
    }

    private static Look look(Reading reading) {
        return new Look(reading, true, 0.5, false);
    }
}
