package live.pubco.score;

import java.time.Instant;
import live.pubco.schemas.ObservationStatus;

/**
 * One observation's part in a score.
 *
 * @param input m1, d2, s4 or the evidence group in Independence
 * @param points on the sub-score's scale; decibans in Independence
 * @param value the observed value, absent when there is none
 * @param cohort the peers compared with, where there are any
 * @param detail the observation in words
 */
public record Contribution(
        String input,
        String label,
        ObservationStatus status,
        double points,
        double weight,
        double coverage,
        Double value,
        String source,
        Instant observedAt,
        Double matchConfidence,
        String cohort,
        String detail) {}
