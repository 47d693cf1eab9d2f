package live.pubco.scoring.pages;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import live.pubco.scoring.reads.Summary;
import live.pubco.scoring.reads.TrackView;
import live.pubco.scoring.reads.TrailStep;

/** How the pages say how sources answered. */
@TemplateExtension(namespace = "src")
final class SourceWordings {

    private SourceWordings() {}

    static long count(Map<String, Long> counts, String key) {
        return counts.getOrDefault(key, 0L);
    }

    static long outcome(Summary summary, String phase, String status) {
        return summary.phases().getOrDefault(phase, Map.of()).getOrDefault(status, 0L);
    }

    static String outcomes(Summary summary, String phase) {
        return Wordings.statuses().stream()
                .filter(status -> outcome(summary, phase, status) > 0)
                .map(status -> outcome(summary, phase, status) + " " + Words.step(status))
                .collect(Collectors.joining(", "));
    }

    static String step(TrackView track, String phase) {
        TrackView.Checked source = track.sources().get(phase);
        return source == null ? "WAITING" : source.status();
    }

    static String stepText(TrackView track, String phase) {
        return Words.step(step(track, phase));
    }

    static Instant checkedOf(TrackView track, String phase) {
        TrackView.Checked source = track.sources().get(phase);
        return source == null ? null : source.checkedAt();
    }

    static Instant checked(Map<String, TrailStep> trail, String phase) {
        TrailStep step = trail.get(phase);
        return step == null
                ? null
                : step.checkedAt() == null ? step.finishedAt() : step.checkedAt();
    }

    static String reason(Map<String, TrailStep> trail, String phase) {
        return trail.get(phase).reason();
    }
}
