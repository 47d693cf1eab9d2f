package live.pubco.score;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is typical, by cohort and metric; never changed in place, a new one gets a new version.
 *
 * @param hitRates by playlist id: how often its picks became hits; empty until history tells
 * @param catalogues by writer key: the writer's recent works; empty until observations tell
 */
public record ReferenceSet(
        String version,
        Map<Cohort, Map<String, Distribution>> tables,
        Map<String, HitRate> hitRates,
        Map<String, WriterCatalogue> catalogues) {

    /** Below this a cohort says too little, and the next wider one is asked. */
    static final int ENOUGH = 30;

    /**
     * How many of a playlist's picks became hits, and how many days before.
     *
     * @param leadDays the median over its hits; empty without one
     */
    public record HitRate(int hits, int picks, OptionalDouble leadDays) {

        /** Part of the picks that became hits, as if ten more had been made and one was a hit. */
        public double probability() {
            return (hits + 1.0) / (picks + 10.0);
        }
    }

    /** A value's place among its peers. */
    record Peers(Distribution distribution, String label) {}

    public ReferenceSet {
        tables = Map.copyOf(tables);
        hitRates = Map.copyOf(hitRates);
        catalogues = Map.copyOf(catalogues);
    }

    /** A set that knows no writer's other works. */
    public ReferenceSet(
            String version,
            Map<Cohort, Map<String, Distribution>> tables,
            Map<String, HitRate> hitRates) {
        this(version, tables, hitRates, Map.of());
    }

    Optional<Peers> peers(String metric, Cohort cohort) {
        for (Cohort candidate : cohort.upwards()) {
            Distribution found = tables.getOrDefault(candidate, Map.of()).get(metric);
            if (found != null && (found.members() >= ENOUGH || candidate.equals(Cohort.ALL))) {
                return Optional.of(new Peers(found, label(candidate, found)));
            }
        }
        return Optional.empty();
    }

    private String label(Cohort cohort, Distribution distribution) {
        return distribution.members() == 0
                ? "starter values"
                : distribution.members() + " peers (" + cohort.label() + ")";
    }
}
