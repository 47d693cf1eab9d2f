package live.pubco.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import live.pubco.phase.engine.Asked;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;

/** Signs a phase's step; a step that brought no new answer keeps the date of the last one. */
final class Trail {

    private final String phase;

    Trail(Phase phase) {
        this.phase = Link.name(phase);
    }

    Optional<Step> last(EnrichedTrack track) {
        return Optional.ofNullable(track.getTrail().get(phase));
    }

    /** Whether the last answer is still good enough. */
    boolean isFresh(EnrichedTrack track, Instant now) {
        return last(track).flatMap(Step::getFreshUntil).filter(now::isBefore).isPresent();
    }

    /** The provider answered. */
    EnrichedTrack answered(
            EnrichedTrack.Builder track,
            StepStatus status,
            String reason,
            Asked asked,
            Instant now,
            Duration freshFor) {
        Step step =
                step(status, reason, asked, now)
                        .setCheckedAt(now)
                        .setFreshUntil(now.plus(freshFor))
                        .build();
        return sign(track, step);
    }

    /** The provider did not answer, or was not asked. */
    EnrichedTrack unanswered(
            EnrichedTrack track, StepStatus status, String reason, Asked asked, Instant now) {
        Step.Builder step = step(status, reason, asked, now);
        last(track).flatMap(Step::getCheckedAt).ifPresent(step::setCheckedAt);
        last(track).flatMap(Step::getFreshUntil).ifPresent(step::setFreshUntil);
        return sign(EnrichedTrack.newBuilder(track), step.build());
    }

    private static Step.Builder step(StepStatus status, String reason, Asked asked, Instant now) {
        return Step.newBuilder()
                .setStatus(status)
                .setStartedAt(asked.startedAt())
                .setFinishedAt(now)
                .setAttempts(asked.calls() > 0 ? 1 : 0)
                .setUpstreamCalls(asked.calls())
                .setReason(reason);
    }

    private EnrichedTrack sign(EnrichedTrack.Builder track, Step step) {
        Map<String, Step> trail = new HashMap<>(track.getTrail());
        trail.put(phase, step);
        return track.setTrail(trail).build();
    }
}
