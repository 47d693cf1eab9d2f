package live.pubco.score;

import java.util.List;

/**
 * A sub-score with what is known and what could still change it; all on a scale of 0 to 100.
 *
 * @param evidence weighted coverage in [0,1]
 */
public record PartScore(
        double value, double low, double high, double evidence, List<Contribution> contributions) {

    static final PartScore NOTHING_KNOWN = new PartScore(50, 0, 100, 0, List.of());

    public PartScore {
        contributions = List.copyOf(contributions);
    }

    /** 50 plus the contributions; what is not covered could be anything, so it widens the range. */
    static PartScore linear(List<Contribution> contributions) {
        double points = 0;
        double evidence = 0;
        for (Contribution contribution : contributions) {
            points += contribution.points();
            evidence += contribution.weight() * contribution.coverage();
        }
        // weights sum up to 1 only within floating point
        evidence = Math.min(1, evidence);
        double value = bounded(50 + points);
        double open = evidence > 1 - 1e-12 ? 0 : 50 * (1 - evidence);
        return new PartScore(
                value, bounded(value - open), bounded(value + open), evidence, contributions);
    }

    private static double bounded(double score) {
        return Math.max(0, Math.min(100, score));
    }
}
