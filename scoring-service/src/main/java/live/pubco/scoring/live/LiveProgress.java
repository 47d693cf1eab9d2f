package live.pubco.scoring.live;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.pubco.schemas.StepStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far one refresh of one playlist is; counted, so that the same news twice counts once. */
final class LiveProgress {

    static final List<String> STAGES =
            List.of("ingest", "spotify", "credits", "mlc", "musicbrainz", "chartmetric", "score");

    private enum Outcome {
        DONE,
        NOT_FOUND,
        FAILED
    }

    /** Tracks by how a phase ended for them. */
    record Counts(int done, int notFound, int failed) {}

    /** A refresh as it stands. */
    @Schema(description = "How far a refresh is: tracks by phase; what is in no count waits")
    record View(
            String playlistId,
            String playlistName,
            String refreshId,
            int tracks,
            Map<String, Counts> phases,
            boolean over,
            Instant startedAt,
            Instant updatedAt,
            @Schema(description = "At the pace so far; absent before the first track is through")
                    Long secondsLeft) {}

    private final String playlistId;
    private final String refreshId;
    private final Instant startedAt;
    private final Map<String, Map<String, Outcome>> tracks = new LinkedHashMap<>();
    private Instant updatedAt;
    private int expectedBack = -1;

    LiveProgress(String playlistId, String refreshId, Instant startedAt) {
        this.playlistId = playlistId;
        this.refreshId = refreshId;
        this.startedAt = startedAt;
        this.updatedAt = startedAt;
    }

    String refreshId() {
        return refreshId;
    }

    Instant startedAt() {
        return startedAt;
    }

    void awaited(String track, Instant at) {
        tracks.computeIfAbsent(track, id -> new TreeMap<>());
        updatedAt = at;
    }

    void seen(String track, Instant at) {
        awaited(track, at);
        tracks.get(track).put("ingest", Outcome.DONE);
    }

    /** Whether the track belongs to this refresh. */
    boolean passed(String track, String stage, StepStatus status, Instant at) {
        Map<String, Outcome> steps = tracks.get(track);
        if (steps == null) {
            return false;
        }
        steps.put(stage, outcome(status));
        updatedAt = at;
        return true;
    }

    /** A track that a phase could not process goes no further. */
    void dead(String track, Instant at) {
        awaited(track, at);
        STAGES.forEach(stage -> tracks.get(track).putIfAbsent(stage, Outcome.FAILED));
    }

    /** All that came back are counted; what did not come is not waited for. */
    void refreshed(int returned, Instant at) {
        expectedBack = returned;
        updatedAt = at;
    }

    boolean isOver() {
        return expectedBack >= 0 && passed("score") >= expectedBack;
    }

    /** Ends the wait for scores that this reader may have missed. */
    boolean isForgotten(Instant now) {
        return expectedBack >= 0
                && Duration.between(updatedAt, now).compareTo(Duration.ofMinutes(1)) > 0;
    }

    View view(String name, boolean over) {
        Map<String, Counts> phases = new LinkedHashMap<>();
        STAGES.forEach(
                stage ->
                        phases.put(
                                stage,
                                new Counts(
                                        count(stage, Outcome.DONE),
                                        count(stage, Outcome.NOT_FOUND),
                                        count(stage, Outcome.FAILED))));
        return new View(
                playlistId,
                name,
                refreshId,
                tracks.size(),
                phases,
                over,
                startedAt,
                updatedAt,
                over ? null : secondsLeft());
    }

    private Long secondsLeft() {
        int through = passed("chartmetric");
        double elapsed = Duration.between(startedAt, updatedAt).toMillis() / 1_000.0;
        return through == 0
                ? null
                : Long.valueOf(Math.round(elapsed * (tracks.size() - through) / through));
    }

    private int passed(String stage) {
        return (int) tracks.values().stream().filter(steps -> steps.containsKey(stage)).count();
    }

    private int count(String stage, Outcome outcome) {
        return (int) tracks.values().stream().filter(steps -> steps.get(stage) == outcome).count();
    }

    private static Outcome outcome(StepStatus status) {
        return switch (status) {
            case FOUND, REUSED -> Outcome.DONE;
            case NOT_FOUND, SKIPPED, UNAVAILABLE -> Outcome.NOT_FOUND;
            case FAILED -> Outcome.FAILED;
        };
    }
}
