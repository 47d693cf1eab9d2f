package live.pubco.score;

import java.time.Instant;
import java.util.List;
import live.pubco.schemas.Flag;
import live.pubco.schemas.LabelTier;
import live.pubco.schemas.Tier;

/**
 * The score of a track as of a moment, traceable to the last point.
 *
 * @param confidence weighted coverage of all evidence, 0 to 1
 * @param gate what remains of the average because of taken publishing, 0 to 1
 * @param openShare percent of the best supported work that nobody collects; null when no work is
 *     known
 */
public record TrackScore(
        Instant asOf,
        String modelVersion,
        String referenceVersion,
        String configHash,
        Preset preset,
        double opportunity,
        double low,
        double high,
        double confidence,
        double gate,
        Tier tier,
        PartScore momentum,
        PartScore discovery,
        PartScore social,
        PartScore independence,
        List<Flag> flags,
        List<WriterScore> writers,
        List<Reason> reasons,
        Double openShare,
        LabelTier labelTier,
        String label) {

    public TrackScore {
        flags = List.copyOf(flags);
        writers = List.copyOf(writers);
        reasons = List.copyOf(reasons);
    }
}
