package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When a browser has had enough. */
class BrowserLifeTest {

    private static final Wear WEAR =
            new Wear(50, Duration.ofMinutes(10), 350 << 20, 2000, Duration.ofHours(6));

    private final BrowserLife life = new BrowserLife(WEAR, new Random(1), 0);

    @Test
    void afterAboutSoManyVisits() {
        visit(1799);
        assertThat(life.wornBy(1)).isEmpty();

        visit(401);
        assertThat(life.wornBy(1)).contains("visits");
    }

    @Test
    void afterHours() {
        assertThat(life.wornBy(nanos(Duration.ofHours(6)))).isEmpty();
        assertThat(life.wornBy(nanos(Duration.ofHours(6)) + 1)).contains("age");
    }

    @Test
    void afterThreeCrashesInFiveMinutes() {
        life.crashed(nanos(Duration.ofMinutes(1)));
        life.crashed(nanos(Duration.ofMinutes(2)));
        assertThat(life.wornBy(nanos(Duration.ofMinutes(2)))).isEmpty();

        life.crashed(nanos(Duration.ofMinutes(5)));
        assertThat(life.wornBy(nanos(Duration.ofMinutes(5)))).contains("crashes");
    }

    @Test
    void crashesLongAgoAreForgotten() {
        life.crashed(nanos(Duration.ofMinutes(1)));
        life.crashed(nanos(Duration.ofMinutes(2)));
        life.crashed(nanos(Duration.ofMinutes(7)));

        assertThat(life.wornBy(nanos(Duration.ofMinutes(7)))).isEmpty();
    }

    private void visit(int times) {
        for (int i = 0; i < times; i++) {
            life.visited();
        }
    }

    private static long nanos(Duration time) {
        return time.toNanos();
    }
}
