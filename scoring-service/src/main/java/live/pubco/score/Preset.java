package live.pubco.score;

import java.util.EnumMap;
import java.util.Map;

/** Whom the score is for: how the sub-scores weigh and which writer of a track counts. */
public enum Preset {
    /** One open writer is enough to call. */
    SCOUT(.30, .20, .15, .35, Aggregator.MAX),
    /** The whole work is to be bought. */
    CATALOGUE(.15, .10, .05, .70, Aggregator.SHARE_WEIGHTED),
    /** One closed writer spoils a one-stop licence. */
    SYNC(.20, .10, .20, .50, Aggregator.MIN);

    /** How the writers of a track become one number. */
    public enum Aggregator {
        MAX,
        SHARE_WEIGHTED,
        MIN
    }

    private final double[] weights;
    private final Aggregator aggregator;

    Preset(
            double momentum,
            double discovery,
            double social,
            double independence,
            Aggregator aggregator) {
        this.weights = new double[] {momentum, discovery, social, independence};
        this.aggregator = aggregator;
    }

    public Aggregator aggregator() {
        return aggregator;
    }

    Map<Part, Double> weights() {
        Map<Part, Double> map = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            map.put(part, weights[part.ordinal()]);
        }
        return map;
    }
}
