package live.pubco.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.EnrichedTrack;

/** How open the publishing of a track is: per writer, then for the track. */
final class Independence {

    private final EnrichedTrack track;
    private final ScoreConfig config;
    private final Instant asOf;
    private final TextEvidence text;
    private final Evidence credits;
    private final Evidence label;
    private final RegistryEvidence registry;
    private final CatalogueEvidence catalogue;

    Independence(EnrichedTrack track, ReferenceSet reference, ScoreConfig config, Instant asOf) {
        this.track = track;
        this.config = config;
        this.asOf = asOf;
        this.text = new TextEvidence(track);
        this.credits = text.credits();
        this.label = text.label();
        this.registry = new RegistryEvidence(track);
        this.catalogue = new CatalogueEvidence(track, reference);
    }

    /** The writers' scores and the track's. */
    record Result(List<WriterScore> writers, PartScore part) {}

    LabelVerdict label() {
        return text.verdict();
    }

    Result score() {
        List<WriterScore> writers =
                new Writers(track, asOf).all().stream().map(this::writer).toList();
        // what is known of the track counts even while nobody is named
        List<WriterScore> counted = writers.isEmpty() ? List.of(writer(Writer.UNKNOWN)) : writers;
        return new Result(writers, aggregate(counted, config.preset().aggregator()));
    }

    private WriterScore writer(Writer writer) {
        RegistryEvidence.Finding finding = registry.of(writer);
        List<Evidence> evidence =
                new ArrayList<>(List.of(finding.evidence(), credits, label, catalogue.of(writer)));
        Optional<Evidence> word = HumanEvidence.of(track, writer, asOf);
        word.ifPresent(evidence::add);
        PartScore score = new Scorecard(config, asOf).score(evidence);
        return new WriterScore(
                writer.key(),
                writer.name(),
                writer.ipi().orElse(null),
                writer.mbid().orElse(null),
                finding.status(),
                writer.share().orElse(null),
                score.value(),
                score.low(),
                score.high(),
                score.evidence(),
                word.map(Evidence::text).orElse(finding.evidence().text()),
                score.contributions());
    }

    static PartScore aggregate(List<WriterScore> writers, Preset.Aggregator aggregator) {
        Comparator<WriterScore> order =
                Comparator.comparingDouble(WriterScore::independence)
                        .thenComparingDouble(WriterScore::evidence)
                        .thenComparing(WriterScore::key);
        return switch (aggregator) {
            case MAX -> {
                WriterScore best = writers.stream().max(order).orElseThrow();
                yield new PartScore(
                        best.independence(),
                        writers.stream().mapToDouble(WriterScore::low).max().orElseThrow(),
                        writers.stream().mapToDouble(WriterScore::high).max().orElseThrow(),
                        best.evidence(),
                        best.contributions());
            }
            case MIN -> {
                WriterScore worst = writers.stream().min(order).orElseThrow();
                yield new PartScore(
                        worst.independence(),
                        writers.stream().mapToDouble(WriterScore::low).min().orElseThrow(),
                        writers.stream().mapToDouble(WriterScore::high).min().orElseThrow(),
                        worst.evidence(),
                        worst.contributions());
            }
            case SHARE_WEIGHTED -> weighted(writers, order);
        };
    }

    /** By share where every share is known, else in equal parts. */
    private static PartScore weighted(List<WriterScore> writers, Comparator<WriterScore> order) {
        boolean known = writers.stream().allMatch(w -> w.share() != null && w.share() > 0);
        double total =
                known ? writers.stream().mapToDouble(WriterScore::share).sum() : writers.size();
        double value = 0;
        double low = 0;
        double high = 0;
        double evidence = 0;
        for (WriterScore writer : writers) {
            double part = (known ? writer.share() : 1) / total;
            value += part * writer.independence();
            low += part * writer.low();
            high += part * writer.high();
            evidence += part * writer.evidence();
        }
        WriterScore largest = writers.stream().max(order).orElseThrow();
        return new PartScore(value, low, high, Math.min(1, evidence), largest.contributions());
    }
}
