package live.pubco.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;

/**
 * Makes a reference set out of the tracks that were observed. A recording counts once, however many
 * releases it is on; a metric that too few tracks have keeps its starter values.
 */
public final class ReferenceBuilder {

    /** Streams of the last whole week, by which hits are told. */
    static final String WEEKLY = "weekly_streams";

    private final Map<Cohort, Map<String, List<Double>>> values = new HashMap<>();
    private final Map<String, ReferenceSet.HitRate> hitRates;
    private final Set<String> counted = new HashSet<>();

    /**
     * @param hitRates of the watched playlists, by playlist id
     */
    public ReferenceBuilder(Map<String, ReferenceSet.HitRate> hitRates) {
        this.hitRates = Map.copyOf(hitRates);
    }

    /** Adds what is known of a track as of a day; false when its recording is counted already. */
    public boolean add(EnrichedTrack track, Instant asOf) {
        List<String> ids =
                track.getIsrcs().isEmpty() ? List.of(track.getTrackId()) : track.getIsrcs();
        boolean known = ids.stream().anyMatch(counted::contains);
        counted.addAll(ids);
        if (known) {
            return false;
        }
        Cohort cohort = Cohort.of(track, asOf);
        readings(track, asOf)
                .filter(reading -> reading.observation().status() == ObservationStatus.OK)
                .forEach(reading -> reading.metrics().forEach((m, v) -> add(cohort, m, v)));
        List<Long> weekly = Figures.of(track).streams().weekly();
        if (!weekly.isEmpty()) {
            add(cohort, WEEKLY, weekly.get(weekly.size() - 1));
        }
        return true;
    }

    private Stream<Reading> readings(EnrichedTrack track, Instant asOf) {
        ReferenceSet learned = new ReferenceSet("learned", Map.of(), hitRates);
        return Stream.of(
                        new MomentumReadings(track).all(),
                        new DiscoveryReadings(track, learned, asOf).all(),
                        new SocialReadings(track).all())
                .flatMap(List::stream);
    }

    private void add(Cohort cohort, String metric, double value) {
        if (Double.isFinite(value)) {
            cohort.upwards()
                    .forEach(
                            wider ->
                                    values.computeIfAbsent(wider, c -> new HashMap<>())
                                            .computeIfAbsent(metric, m -> new ArrayList<>())
                                            .add(value));
        }
    }

    /** The reference set of everything added so far. */
    public ReferenceSet build(String version) {
        Map<Cohort, Map<String, Distribution>> tables = new HashMap<>();
        values.forEach((cohort, metrics) -> tables.put(cohort, enough(metrics)));
        Map<String, Distribution> all =
                new HashMap<>(StarterReference.load().tables().get(Cohort.ALL));
        all.putAll(tables.getOrDefault(Cohort.ALL, Map.of()));
        tables.put(Cohort.ALL, Map.copyOf(all));
        return new ReferenceSet(version, tables, hitRates);
    }

    private static Map<String, Distribution> enough(Map<String, List<Double>> metrics) {
        Map<String, Distribution> distributions = new HashMap<>();
        metrics.forEach(
                (metric, members) -> {
                    if (members.size() >= ReferenceSet.ENOUGH) {
                        distributions.put(metric, distribution(members));
                    }
                });
        return Map.copyOf(distributions);
    }

    static Distribution distribution(List<Double> members) {
        double[] sorted = sorted(members.stream().mapToDouble(Double::doubleValue));
        double median = quantile(sorted, .5);
        double[] deviations = sorted(DoubleStream.of(sorted).map(v -> Math.abs(v - median)));
        List<Double> quantiles = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            quantiles.add(quantile(sorted, i / 20.0));
        }
        return new Distribution(
                sorted.length,
                median,
                quantile(deviations, .5),
                DoubleStream.of(deviations).average().orElse(0),
                quantiles);
    }

    private static double[] sorted(DoubleStream values) {
        return values.sorted().toArray();
    }

    /** Linear between neighbours. */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
