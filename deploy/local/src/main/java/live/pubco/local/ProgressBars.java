package live.pubco.local;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One bar per phase, redrawn in place on a terminal; elsewhere one line now and then. */
final class ProgressBars {

    private static final int WIDTH = 30;
    private static final String LINE_UP = "\033[%dA";
    private static final String CLEAR_LINE = "\033[2K";

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private Map<String, Integer> drawn = Map.of();
    private Instant drawnAt = Instant.EPOCH;

    ProgressBars(PrintStream out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    static ProgressBars onStandardOutput() {
        String kind = System.getenv().getOrDefault("TERM", "dumb");
        boolean terminal = System.console() != null && !kind.equals("dumb");
        return new ProgressBars(System.out, terminal, Clock.systemUTC());
    }

    /** Draws what changed; nothing otherwise. */
    void draw(Map<String, Integer> counts, int total) {
        if (counts.equals(drawn) || !terminal && justDrawn()) {
            return;
        }
        if (terminal) {
            redraw(counts, total);
        } else {
            out.println("  " + line(counts, total));
        }
        out.flush();
        drawn = counts;
        drawnAt = clock.instant();
    }

    private boolean justDrawn() {
        return clock.instant().minus(BETWEEN_LINES).isBefore(drawnAt);
    }

    private void redraw(Map<String, Integer> counts, int total) {
        if (!drawn.isEmpty()) {
            out.printf(LINE_UP, counts.size());
        }
        counts.forEach((stage, count) -> out.println(CLEAR_LINE + bar(stage, count, total)));
    }

    static String bar(String stage, int count, int total) {
        int filled = total == 0 ? 0 : (int) Math.min(WIDTH, (long) WIDTH * count / total);
        return String.format(
                Locale.ROOT,
                "  %-12s %s%s %5d/%d",
                stage,
                "█".repeat(filled),
                "░".repeat(WIDTH - filled),
                count,
                total);
    }

    static String line(Map<String, Integer> counts, int total) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "/" + total)
                .collect(Collectors.joining("  "));
    }
}
