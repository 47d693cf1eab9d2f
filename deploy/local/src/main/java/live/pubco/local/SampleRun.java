package live.pubco.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the sample goes through the chain, measured from the moment its first playlist is added. */
final class SampleRun {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final Sample sample;
    private final ChainProgress progress;
    private final long startedAt;

    SampleRun(Sample sample, ChainProgress progress, long startedAt) {
        this.sample = sample;
        this.progress = progress;
        this.startedAt = startedAt;
    }

    /**
     * @return whether the whole sample was scored before patience ended
     */
    boolean watch(ProgressBars bars, Duration patience) {
        long deadline = startedAt + patience.toNanos();
        while (scored().size() < sample.tracks().size()) {
            if (System.nanoTime() > deadline) {
                System.out.println(
                        "gave up after " + patience.toSeconds() + " s; " + whereabouts());
                return false;
            }
            bars.draw(progress.counts(), sample.tracks().size());
            pause();
        }
        bars.draw(progress.counts(), sample.tracks().size());
        return true;
    }

    /** Goes on drawing for as long as the system runs. */
    void follow(ProgressBars bars) {
        while (true) {
            Map<String, Integer> counts = progress.counts();
            bars.draw(counts, counts.values().stream().max(Integer::compare).orElse(0));
            pause();
        }
    }

    String summary(long deadLetters) {
        return summary(
                sample.tracks().size(),
                scored().values().stream().map(at -> at - startedAt).sorted().toList(),
                deadLetters);
    }

    static String summary(int expected, List<Long> nanos, long deadLetters) {
        String times =
                nanos.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", first %.1f s, last %.1f s",
                                seconds(nanos.get(0)),
                                seconds(nanos.get(nanos.size() - 1)));
        return "scored %d/%d tracks, %d dead letters%s"
                .formatted(nanos.size(), expected, deadLetters, times);
    }

    private Map<String, Long> scored() {
        Map<String, Long> scored = new HashMap<>(progress.scoredAt());
        scored.keySet().retainAll(sample.tracks());
        return scored;
    }

    private String whereabouts() {
        return ProgressBars.line(progress.counts(), sample.tracks().size());
    }

    private static double seconds(long nanos) {
        return (double) nanos / NANOS_PER_SECOND;
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while the sample was running", e);
        }
    }
}
