package live.pubco.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import org.apache.avro.Schema;

/** Copies of a record with single fields changed; what is not changed is shared. */
final class Edit {

    private final EnrichedTrack copy = new EnrichedTrack();

    private Edit(EnrichedTrack track) {
        for (Schema.Field field : EnrichedTrack.SCHEMA$.getFields()) {
            copy.put(field.pos(), track.get(field.pos()));
        }
    }

    static Edit of(EnrichedTrack track) {
        return new Edit(track);
    }

    Edit with(String field, Object value) {
        copy.put(EnrichedTrack.SCHEMA$.getField(field).pos(), value);
        return this;
    }

    Edit without(String section) {
        return with(section, null);
    }

    /** All phases ended alike, keeping when they were last confirmed. */
    Edit ended(StepStatus status) {
        Map<String, Step> trail = new TreeMap<>();
        copy.getTrail().forEach((phase, step) -> trail.put(phase, ended(step, status)));
        return with("trail", trail);
    }

    /** One phase ended so, without having an answer. */
    Edit ended(String phase, StepStatus status) {
        Map<String, Step> trail = new TreeMap<>(copy.getTrail());
        trail.put(phase, Samples.step(status, Samples.NOW));
        return with("trail", trail);
    }

    private static Step ended(Step step, StepStatus status) {
        return new Step(
                status,
                step.getStartedAt(),
                step.getFinishedAt(),
                3,
                step.getUpstreamCalls(),
                "no answer",
                step.getCheckedAt().orElse(null),
                step.getFreshUntil().orElse(null));
    }

    EnrichedTrack done() {
        return copy;
    }

    static <T> List<T> reversed(List<T> items) {
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(i -> items.get(items.size() - 1 - i))
                .toList();
    }
}
