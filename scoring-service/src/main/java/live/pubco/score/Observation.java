package live.pubco.score;

import java.time.Duration;
import java.time.Instant;
import live.pubco.schemas.ObservationStatus;

/**
 * One thing looked at: what came out, who said it, when, and how sure it is about this track.
 *
 * @param value meaningful only when the status is OK
 * @param match confidence in [0,1] that the answer is about this recording
 * @param detail the observation in words, for reasons
 */
record Observation(
        ObservationStatus status,
        double value,
        String source,
        Instant observedAt,
        double match,
        String detail) {

    Observation {
        boolean readable = Double.isFinite(value) && match >= 0 && match <= 1;
        if (status == ObservationStatus.OK && !readable) {
            status = ObservationStatus.ERROR;
        }
        if (status != ObservationStatus.OK) {
            value = Double.NaN;
        }
    }

    static Observation ok(
            double value, String source, Instant observedAt, double match, String detail) {
        return new Observation(ObservationStatus.OK, value, source, observedAt, match, detail);
    }

    /** Looked for without a usable value. */
    static Observation missing(ObservationStatus status, String source) {
        if (status == ObservationStatus.OK) {
            throw new IllegalArgumentException("a missing observation cannot be OK");
        }
        return new Observation(status, Double.NaN, source, null, 0, null);
    }

    /** How much of it still counts: match confidence, halved with every half-life. */
    double coverage(Instant asOf, Duration halfLife) {
        return status == ObservationStatus.OK ? match * decay(observedAt, asOf, halfLife) : 0;
    }

    static double decay(Instant observedAt, Instant asOf, Duration halfLife) {
        if (halfLife == null || observedAt == null || !asOf.isAfter(observedAt)) {
            return 1;
        }
        double age = Duration.between(observedAt, asOf).toMillis();
        return Math.pow(2, -age / halfLife.toMillis());
    }
}
