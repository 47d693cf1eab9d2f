package live.pubco.score;

import java.time.Instant;
import live.pubco.schemas.EnrichedTrack;

/**
 * Why a score moved between two looks at a track, split into three terms that add up to the
 * difference.
 *
 * @param ageing the old record on the new day
 * @param newData the new record instead of the old one
 * @param newModel another model, reference set or configuration
 */
public record ScoreChange(
        double before, double after, double ageing, double newData, double newModel) {

    /**
     * Computed with today's model only, so that a score stays explained after the model that made
     * it is gone.
     *
     * @param stored the score then, as it was stored
     * @param old the record then, and the day it was scored for
     * @param now the record now, and the day it is scored for
     */
    public static ScoreChange between(
            double stored, Look old, Look now, ReferenceSet reference, ScoreConfig config) {
        double rescored = old.score(reference, config);
        double aged = new Look(old.track(), now.asOf()).score(reference, config);
        double after = now.score(reference, config);
        return new ScoreChange(stored, after, aged - rescored, after - aged, rescored - stored);
    }

    /** A record and the day it is looked at. */
    public record Look(EnrichedTrack track, Instant asOf) {

        private double score(ReferenceSet reference, ScoreConfig config) {
            return Score.of(track, reference, config, asOf).opportunity();
        }
    }

    public double difference() {
        return after - before;
    }
}
