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
public record ScoreChange(double ageing, double newData, double newModel) {

    /** A record, the day it was scored for, and the score it got then. */
    public record Look(EnrichedTrack track, Instant asOf, double score) {}

    /**
     * Today's model weighs the data of both days, so that a score stays explained after the model
     * that made it is gone; what it does not explain is the model.
     */
    public static ScoreChange between(
            Look old, Look now, ReferenceSet reference, ScoreConfig config) {
        double rescored = score(old.track(), old.asOf(), reference, config);
        double aged = score(old.track(), now.asOf(), reference, config);
        double ageing = aged - rescored;
        double newData = score(now.track(), now.asOf(), reference, config) - aged;
        return new ScoreChange(ageing, newData, now.score() - old.score() - ageing - newData);
    }

    private static double score(
            EnrichedTrack track, Instant asOf, ReferenceSet reference, ScoreConfig config) {
        return Score.of(track, reference, config, asOf).opportunity();
    }
}
