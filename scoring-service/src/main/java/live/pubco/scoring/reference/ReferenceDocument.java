package live.pubco.scoring.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import live.pubco.schemas.PlaylistHitRate;
import live.pubco.schemas.ReferencePublished;
import live.pubco.schemas.ReferenceTable;
import live.pubco.score.Cohort;
import live.pubco.score.Distribution;
import live.pubco.score.ReferenceSet;
import live.pubco.score.WriterCatalogue;

/** A reference set as it is stored: flat, because a cohort is no name of a JSON field. */
record ReferenceDocument(
        String version,
        Instant builtAt,
        int tracks,
        List<Table> tables,
        List<HitRate> hitRates,
        Map<String, WriterCatalogue> catalogues) {

    record Table(Cohort.Age age, Cohort.Size size, String metric, Distribution distribution) {}

    record HitRate(String playlistId, int hits, int picks, Double leadDays) {}

    static ReferenceDocument of(ReferenceSet set, Instant builtAt, int tracks) {
        List<Table> tables = new ArrayList<>();
        set.tables()
                .forEach(
                        (cohort, metrics) ->
                                metrics.forEach(
                                        (metric, distribution) ->
                                                tables.add(
                                                        new Table(
                                                                cohort.age(),
                                                                cohort.size(),
                                                                metric,
                                                                distribution))));
        List<HitRate> rates =
                set.hitRates().entrySet().stream()
                        .map(rate -> hitRate(rate.getKey(), rate.getValue()))
                        .toList();
        return new ReferenceDocument(
                set.version(), builtAt, tracks, tables, rates, set.catalogues());
    }

    private static HitRate hitRate(String playlist, ReferenceSet.HitRate rate) {
        Double lead = rate.leadDays().isPresent() ? rate.leadDays().getAsDouble() : null;
        return new HitRate(playlist, rate.hits(), rate.picks(), lead);
    }

    ReferenceSet set() {
        Map<Cohort, Map<String, Distribution>> byCohort = new HashMap<>();
        tables.forEach(
                table ->
                        byCohort.computeIfAbsent(
                                        new Cohort(table.age(), table.size()),
                                        cohort -> new HashMap<>())
                                .put(table.metric(), table.distribution()));
        Map<String, ReferenceSet.HitRate> rates = new HashMap<>();
        hitRates.forEach(
                rate ->
                        rates.put(
                                rate.playlistId(),
                                new ReferenceSet.HitRate(
                                        rate.hits(),
                                        rate.picks(),
                                        rate.leadDays() == null
                                                ? OptionalDouble.empty()
                                                : OptionalDouble.of(rate.leadDays()))));
        return new ReferenceSet(version, byCohort, rates, catalogues);
    }

    ReferencePublished event(String digest) {
        return ReferencePublished.newBuilder()
                .setVersion(version)
                .setBuiltAt(builtAt)
                .setTracks(tracks)
                .setWriters(catalogues.size())
                .setDigest(digest)
                .setTables(tables.stream().map(ReferenceDocument::event).toList())
                .setHitRates(hitRates.stream().map(ReferenceDocument::event).toList())
                .build();
    }

    private static ReferenceTable event(Table table) {
        Distribution spread = table.distribution();
        return ReferenceTable.newBuilder()
                .setAge(table.age() == null ? null : table.age().name())
                .setSize(table.size() == null ? null : table.size().name())
                .setMetric(table.metric())
                .setMembers(spread.members())
                .setMedian(spread.median())
                .setMad(spread.mad())
                .setDeviation(spread.deviation())
                .setQuantiles(spread.quantiles())
                .build();
    }

    private static PlaylistHitRate event(HitRate rate) {
        return PlaylistHitRate.newBuilder()
                .setPlaylistId(rate.playlistId())
                .setHits(rate.hits())
                .setPicks(rate.picks())
                .setLeadDays(rate.leadDays())
                .build();
    }
}
