package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressBarsTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    private final Clock clock = Clock.fixed(Instant.ofEpochSecond(1_760_000_000), ZoneOffset.UTC);

    @Test
    void halfOfTheTracksFillHalfOfTheBar() {
        assertThat(ProgressBars.bar("mlc", 50, 100))
                .isEqualTo("  mlc          ███████████████░░░░░░░░░░░░░░░    50/100");
    }

    @Test
    void moreTracksThanExpectedDoNotBurstTheBar() {
        assertThat(ProgressBars.bar("mlc", 120, 100)).doesNotContain("░").endsWith("120/100");
    }

    @Test
    void nothingExpectedIsAnEmptyBar() {
        assertThat(ProgressBars.bar("mlc", 0, 0)).doesNotContain("█");
    }

    @Test
    void withoutATerminalOneLineTellsAll() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("ingest", 3);
        counts.put("score", 1);
        new ProgressBars(out, false, clock).draw(counts, 4);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("  ingest 3/4  score 1/4\n");
    }

    @Test
    void withoutATerminalLinesDoNotRain() {
        ProgressBars bars = new ProgressBars(out, false, clock);
        bars.draw(Map.of("score", 1), 4);
        written.reset();
        bars.draw(Map.of("score", 2), 4);
        assertThat(written.size()).isZero();
    }

    @Test
    void onATerminalTheBarsAreDrawnOverTheLastOnes() {
        ProgressBars bars = new ProgressBars(out, true, clock);
        bars.draw(Map.of("score", 1), 4);
        written.reset();
        bars.draw(Map.of("score", 2), 4);
        assertThat(written.toString(StandardCharsets.UTF_8)).startsWith("\033[1A\033[2K  score");
    }

    @Test
    void whatDidNotChangeIsNotDrawnAgain() {
        ProgressBars bars = new ProgressBars(out, false, clock);
        bars.draw(Map.of("score", 1), 4);
        written.reset();
        bars.draw(Map.of("score", 1), 4);
        assertThat(written.size()).isZero();
    }
}
