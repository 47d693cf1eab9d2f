package live.pubco.score;

import java.time.Instant;
import java.util.Locale;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Step;

/**
 * How a phase's answer may be used: whether there is one, and how old it is.
 *
 * @param status OK when the record carries the phase's section, however old
 */
record Answer(ObservationStatus status, Instant checkedAt) {

    /** A failed refresh keeps the last good section, so a section counts whatever its last step. */
    static Answer of(EnrichedTrack track, Phase phase, boolean hasSection) {
        Step step = track.getTrail().get(phase.name().toLowerCase(Locale.ROOT));
        if (step == null) {
            return hasSection
                    ? new Answer(ObservationStatus.OK, track.getDiscoveredAt())
                    : new Answer(ObservationStatus.NOT_CHECKED, null);
        }
        Instant checkedAt = step.getCheckedAt().orElse(step.getFinishedAt());
        if (hasSection) {
            return new Answer(ObservationStatus.OK, checkedAt);
        }
        return switch (step.getStatus()) {
            case FOUND, NOT_FOUND, REUSED -> new Answer(ObservationStatus.NOT_FOUND, checkedAt);
            case SKIPPED -> new Answer(ObservationStatus.NOT_CHECKED, checkedAt);
            case UNAVAILABLE -> new Answer(ObservationStatus.UNAVAILABLE, checkedAt);
            case FAILED -> new Answer(ObservationStatus.ERROR, checkedAt);
        };
    }

    boolean usable() {
        return status == ObservationStatus.OK;
    }

    /**
     * The observation to report when a usable answer does not hold the figure, or there is none.
     */
    Observation without(String source) {
        return Observation.missing(usable() ? ObservationStatus.NOT_FOUND : status, source);
    }
}
