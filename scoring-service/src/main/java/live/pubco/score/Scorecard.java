package live.pubco.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Adds evidence up in decibans: one strong fact beats many hints. */
final class Scorecard {

    private final ScoreConfig config;
    private final Instant asOf;

    Scorecard(ScoreConfig config, Instant asOf) {
        this.config = config;
        this.asOf = asOf;
    }

    /** The curve from decibans to a scale of 0 to 100; nothing known is 50. */
    static double independence(double decibans) {
        return 100 / (1 + Math.pow(10, -decibans / 10));
    }

    PartScore score(List<Evidence> evidence) {
        Optional<Evidence> word =
                evidence.stream().filter(e -> e.group() == Group.HUMAN).findFirst();
        if (word.isPresent()) {
            double decibans = config.points().get(word.get().fact().orElseThrow());
            double value = independence(decibans);
            return new PartScore(
                    value, value, value, 1, List.of(contribution(word.get(), decibans, 1, 1)));
        }
        return sum(evidence.stream().sorted(Comparator.comparing(Evidence::group)).toList());
    }

    private PartScore sum(List<Evidence> evidence) {
        double decibans = 0;
        double low = 0;
        double high = 0;
        double covered = 0;
        double weights = 0;
        List<Contribution> contributions = new ArrayList<>();
        for (Evidence one : evidence) {
            Group.Caps caps = config.groups().get(one.group());
            double coverage = coverage(one);
            double points =
                    coverage * one.fact().map(f -> caps.clamp(config.points().get(f))).orElse(0.0);
            decibans += points;
            low += points - (1 - coverage) * caps.negative();
            high += points + (1 - coverage) * caps.positive();
            covered += caps.evidence() * coverage;
            weights += caps.evidence();
            contributions.add(contribution(one, points, caps.evidence(), coverage));
        }
        return new PartScore(
                independence(decibans),
                independence(Math.min(low, decibans)),
                independence(Math.max(high, decibans)),
                weights > 0 ? Math.min(1, covered / weights) : 0,
                contributions);
    }

    private double coverage(Evidence evidence) {
        return evidence.fact()
                .map(
                        fact ->
                                evidence.coverage()
                                        * Observation.decay(
                                                evidence.observedAt(),
                                                asOf,
                                                config.factHalfLives().get(fact)))
                .orElse(0.0);
    }

    private static Contribution contribution(
            Evidence evidence, double points, double weight, double coverage) {
        return new Contribution(
                evidence.group().code(),
                evidence.group().label(),
                evidence.status(),
                points,
                weight,
                coverage,
                null,
                evidence.source(),
                evidence.observedAt(),
                coverage > 0 ? evidence.coverage() : null,
                null,
                evidence.text());
    }
}
