package live.pubco.score;

import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import live.pubco.schemas.Flag;
import live.pubco.schemas.Tier;

/**
 * The one number, with its range and confidence.
 *
 * @param average the weighted mean before the gate
 * @param gate 1 for open publishing, towards 0 for taken: hot but taken songs do not rank
 */
record Opportunity(
        double value,
        double low,
        double high,
        double confidence,
        double average,
        double gate,
        Tier tier) {

    private static final double OPEN = 50;

    static Opportunity of(Map<Part, PartScore> parts, ScoreConfig config, Set<Flag> blocking) {
        double average = mean(parts, config, PartScore::value);
        double gate = gate(parts.get(Part.INDEPENDENCE).value());
        double confidence = Math.min(1, mean(parts, config, PartScore::evidence));
        double value = gate * average;
        return new Opportunity(
                value,
                bound(parts, config, PartScore::low),
                bound(parts, config, PartScore::high),
                confidence,
                average,
                gate,
                tier(value, confidence, blocking, config.tiers()));
    }

    private static double bound(
            Map<Part, PartScore> parts, ScoreConfig config, ToDoubleFunction<PartScore> side) {
        return gate(side.applyAsDouble(parts.get(Part.INDEPENDENCE))) * mean(parts, config, side);
    }

    static double gate(double independence) {
        return Math.min(1, independence / OPEN);
    }

    private static double mean(
            Map<Part, PartScore> parts, ScoreConfig config, ToDoubleFunction<PartScore> what) {
        double sum = 0;
        for (Part part : Part.values()) {
            sum += config.parts().getOrDefault(part, 0.0) * what.applyAsDouble(parts.get(part));
        }
        return sum;
    }

    private static Tier tier(
            double value, double confidence, Set<Flag> blocking, ScoreConfig.Tiers tiers) {
        if (confidence < tiers.data()) {
            return Tier.NEEDS_DATA;
        }
        if (value >= tiers.a() && confidence >= tiers.aConfidence() && blocking.isEmpty()) {
            return Tier.A;
        }
        if (value >= tiers.b() && confidence >= tiers.bConfidence()) {
            return Tier.B;
        }
        return value >= tiers.watch() ? Tier.WATCH : Tier.LOW;
    }
}
