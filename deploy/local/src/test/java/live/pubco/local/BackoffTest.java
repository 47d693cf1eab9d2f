package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

    @Test
    void doublesUpToItsCeiling() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(backoff::delay).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void staysAtItsCeilingForEver() {
        assertThat(backoff.delay(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void startsAnewAfterAHealthyLife() {
        assertThat(backoff.deathsAfter(5, Duration.ofMinutes(2))).isEqualTo(1);
    }

    @Test
    void countsDeathsInARow() {
        assertThat(backoff.deathsAfter(5, Duration.ofSeconds(3))).isEqualTo(6);
    }
}
