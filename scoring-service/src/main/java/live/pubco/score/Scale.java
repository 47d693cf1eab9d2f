package live.pubco.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import live.pubco.schemas.ObservationStatus;

/** Turns readings into points by comparing them with their peers. */
final class Scale {

    private final ReferenceSet reference;
    private final ScoreConfig config;
    private final Cohort cohort;
    private final Instant asOf;

    Scale(ReferenceSet reference, ScoreConfig config, Cohort cohort, Instant asOf) {
        this.reference = reference;
        this.config = config;
        this.cohort = cohort;
        this.asOf = asOf;
    }

    PartScore score(List<Reading> readings) {
        return PartScore.linear(readings.stream().map(this::contribution).toList());
    }

    private Contribution contribution(Reading reading) {
        Compared compared = compare(reading);
        if (compared == null) {
            // without peers nobody can say what is typical
            Observation incomparable =
                    Observation.missing(
                            ObservationStatus.NOT_CHECKED, reading.observation().source());
            return contribution(reading.input(), incomparable, new Compared(.5, null, null));
        }
        return contribution(reading.input(), reading.observation(), compared);
    }

    Contribution contribution(Input input, Observation seen, double u) {
        return contribution(input, seen, new Compared(u, null, null));
    }

    private Contribution contribution(Input input, Observation seen, Compared compared) {
        double weight = config.inputs().getOrDefault(input, 0.0);
        double coverage = seen.coverage(asOf, config.halfLives().get(input));
        boolean ok = seen.status() == ObservationStatus.OK;
        return new Contribution(
                input.code(),
                input.label(),
                seen.status(),
                ok ? 100 * weight * coverage * (compared.u - .5) : 0,
                weight,
                coverage,
                ok ? seen.value() : null,
                seen.source(),
                seen.observedAt(),
                ok ? seen.match() : null,
                compared.cohort,
                compared.z == null ? seen.detail() : seen.detail() + ", " + compared.z);
    }

    /** A value in [0,1] with 0.5 for typical, and whom it was compared with. */
    private record Compared(double u, String z, String cohort) {}

    private Compared compare(Reading reading) {
        double value = reading.observation().value();
        if (reading.observation().status() != ObservationStatus.OK) {
            return new Compared(.5, null, null);
        }
        return switch (reading.input().transform()) {
            case AS_IS -> new Compared(Math.max(0, Math.min(1, value)), null, null);
            case ROBUST_Z -> growth(reading.metrics());
            case PERCENTILE -> level(reading.metrics(), false);
            case INVERTED_PERCENTILE -> level(reading.metrics(), true);
        };
    }

    private Compared growth(Map<String, Double> metrics) {
        List<Double> zs = new ArrayList<>();
        String label = null;
        for (Map.Entry<String, Double> metric : metrics.entrySet()) {
            Optional<ReferenceSet.Peers> peers = reference.peers(metric.getKey(), cohort);
            if (peers.isPresent()) {
                zs.add(peers.get().distribution().z(metric.getValue()));
                label = peers.get().label();
            }
        }
        OptionalDouble mean = zs.stream().mapToDouble(Double::doubleValue).average();
        if (mean.isEmpty()) {
            return null;
        }
        double z = mean.getAsDouble();
        return new Compared(1 / (1 + Math.exp(-z)), Wording.z(z) + " against " + label, label);
    }

    private Compared level(Map<String, Double> metrics, boolean inverted) {
        Map.Entry<String, Double> metric = metrics.entrySet().iterator().next();
        return reference
                .peers(metric.getKey(), cohort)
                .map(
                        peers -> {
                            double rank = peers.distribution().percentile(metric.getValue());
                            return new Compared(
                                    inverted ? 1 - rank : rank,
                                    Wording.rank(rank) + " " + peers.label(),
                                    peers.label());
                        })
                .orElse(null);
    }
}
