package live.pubco.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/** An invented reference set in which every cohort is different, so that cohorts matter. */
final class RandomReference {

    private RandomReference() {}

    static ReferenceSet rich(long seed) {
        Random random = new Random(seed);
        ReferenceSet starter = StarterReference.load();
        Map<Cohort, Map<String, Distribution>> tables = new HashMap<>(starter.tables());
        for (Cohort.Age age : Cohort.Age.values()) {
            for (Cohort.Size size : Cohort.Size.values()) {
                tables.put(
                        new Cohort(age, size), shifted(starter.tables().get(Cohort.ALL), random));
            }
        }
        Map<String, ReferenceSet.HitRate> hitRates = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            int picks = 20 + random.nextInt(80);
            hitRates.put(
                    "p" + i,
                    new ReferenceSet.HitRate(random.nextInt(picks), picks, OptionalDouble.empty()));
        }
        return new ReferenceSet("rich-" + seed, tables, hitRates);
    }

    private static Map<String, Distribution> shifted(
            Map<String, Distribution> metrics, Random random) {
        Map<String, Distribution> all = new HashMap<>();
        for (String metric : new java.util.TreeSet<>(metrics.keySet())) {
            Distribution old = metrics.get(metric);
            double factor = .5 + random.nextDouble();
            List<Double> quantiles = new ArrayList<>();
            old.quantiles().forEach(quantile -> quantiles.add(quantile * factor));
            all.put(
                    metric,
                    new Distribution(
                            20 + random.nextInt(400),
                            old.median() * factor,
                            random.nextInt(5) == 0 ? 0 : old.mad() * factor,
                            old.deviation() * factor,
                            quantiles));
        }
        return all;
    }
}
