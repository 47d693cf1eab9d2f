package live.pubco.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Map<Cohort, Map<String, Values>> values = new HashMap<>();
    private final Map<String, ReferenceSet.HitRate> hitRates;
    private final Recordings counted = new Recordings();
    private int recordings;

    /**
     * @param hitRates of the watched playlists, by playlist id
     */
    public ReferenceBuilder(Map<String, ReferenceSet.HitRate> hitRates) {
        this.hitRates = Map.copyOf(hitRates);
    }

    /** Adds what is known of a track as of a day; false when its recording is counted already. */
    public boolean add(EnrichedTrack track, Instant asOf) {
        if (!counted.add(track)) {
            return false;
        }
        recordings++;
        Figures figures = Figures.of(track);
        Cohort cohort = Cohort.of(track, figures, asOf);
        readings(track, figures, asOf)
                .filter(reading -> reading.observation().status() == ObservationStatus.OK)
                .forEach(reading -> reading.metrics().forEach((m, v) -> add(cohort, m, v)));
        List<Long> weekly = figures.streams().weekly();
        if (!weekly.isEmpty()) {
            add(cohort, WEEKLY, weekly.get(weekly.size() - 1));
        }
        return true;
    }

    private Stream<Reading> readings(EnrichedTrack track, Figures figures, Instant asOf) {
        ReferenceSet learned = new ReferenceSet("learned", Map.of(), hitRates);
        return Stream.of(
                        new MomentumReadings(figures).all(),
                        new DiscoveryReadings(track, figures, learned, asOf).all(),
                        new SocialReadings(track, figures).all())
                .flatMap(List::stream);
    }

    private void add(Cohort cohort, String metric, double value) {
        if (Double.isFinite(value)) {
            values.computeIfAbsent(cohort, c -> new HashMap<>())
                    .computeIfAbsent(metric, m -> new Values())
                    .add(value);
        }
    }

    /** How many recordings were added. */
    public int recordings() {
        return recordings;
    }

    /**
     * The reference set of everything added so far.
     *
     * @param catalogues by writer key
     */
    public ReferenceSet build(String version, Map<String, WriterCatalogue> catalogues) {
        Map<Cohort, Map<String, Distribution>> tables = new HashMap<>();
        withWider().forEach((cohort, metrics) -> tables.put(cohort, enough(metrics)));
        Map<String, Distribution> all =
                new HashMap<>(StarterReference.load().tables().get(Cohort.ALL));
        all.putAll(tables.getOrDefault(Cohort.ALL, Map.of()));
        tables.put(Cohort.ALL, Map.copyOf(all));
        return new ReferenceSet(version, tables, hitRates, catalogues);
    }

    /** A track is a member of its cohort and of all that are wider. */
    private Map<Cohort, Map<String, Values>> withWider() {
        Map<Cohort, Map<String, Values>> all = new HashMap<>();
        values.forEach(
                (cohort, metrics) ->
                        cohort.upwards()
                                .forEach(
                                        wider ->
                                                metrics.forEach(
                                                        (metric, own) ->
                                                                all.computeIfAbsent(
                                                                                wider,
                                                                                c ->
                                                                                        new HashMap<>())
                                                                        .computeIfAbsent(
                                                                                metric,
                                                                                m -> new Values())
                                                                        .addAll(own))));
        return all;
    }

    private static Map<String, Distribution> enough(Map<String, Values> metrics) {
        Map<String, Distribution> distributions = new HashMap<>();
        metrics.forEach(
                (metric, members) -> {
                    if (members.size() >= ReferenceSet.ENOUGH) {
                        distributions.put(metric, distribution(members));
                    }
                });
        return Map.copyOf(distributions);
    }

    static Distribution distribution(Values members) {
        double[] sorted = members.sorted();
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
