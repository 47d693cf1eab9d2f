package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleRunTest {

    @Test
    void theSummaryTellsFirstAndLast() {
        assertThat(SampleRun.summary(2, List.of(3_200_000_000L, 14_840_000_000L), 0))
                .isEqualTo("scored 2/2 tracks, 0 dead letters, first 3.2 s, last 14.8 s");
    }

    @Test
    void withoutAnyScoreThereAreNoTimes() {
        assertThat(SampleRun.summary(100, List.of(), 4))
                .isEqualTo("scored 0/100 tracks, 4 dead letters");
    }
}
