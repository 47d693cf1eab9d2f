package live.pubco.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.ReasonKind;

/** The strongest reasons for and against, and the unknown that could change most. */
final class Reasons {

    private static final int FOR = 3;
    private static final int AGAINST = 2;

    /** Less than this rounds to nothing. */
    private static final double WORTH_SAYING = .05;

    private final Map<Part, PartScore> parts;
    private final Opportunity opportunity;
    private final ScoreConfig config;
    private final Optional<WriterScore> writer;

    Reasons(
            Map<Part, PartScore> parts,
            Opportunity opportunity,
            ScoreConfig config,
            List<WriterScore> writers) {
        this.parts = parts;
        this.opportunity = opportunity;
        this.config = config;
        this.writer =
                writers.stream()
                        .min(
                                Comparator.comparingDouble(
                                                (WriterScore w) ->
                                                        Math.abs(w.independence() - independence()))
                                        .thenComparing(WriterScore::key));
    }

    List<Reason> all() {
        List<Reason> known = new ArrayList<>();
        for (Part part : Part.values()) {
            double points = config.parts().get(part) * (parts.get(part).value() - 50);
            known.add(new Reason(kind(points), points, text(part, points)));
        }
        double gated = -(1 - opportunity.gate()) * opportunity.average();
        known.add(new Reason(kind(gated), gated, "Publishing is taken: " + proof()));
        known.removeIf(reason -> Math.abs(reason.points()) < WORTH_SAYING);
        Comparator<Reason> strongest =
                Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.points()));
        return Stream.of(
                        known.stream().filter(r -> r.points() > 0).sorted(strongest).limit(FOR),
                        known.stream().filter(r -> r.points() < 0).sorted(strongest).limit(AGAINST),
                        unknown().stream())
                .flatMap(reasons -> reasons)
                .toList();
    }

    private double independence() {
        return parts.get(Part.INDEPENDENCE).value();
    }

    private static ReasonKind kind(double points) {
        return points > 0 ? ReasonKind.FOR : ReasonKind.AGAINST;
    }

    private String text(Part part, double points) {
        if (part == Part.INDEPENDENCE) {
            return part.label() + ": " + proof();
        }
        Comparator<Contribution> driver = Comparator.comparingDouble(c -> points * c.points());
        return part.label()
                + ": "
                + parts.get(part).contributions().stream()
                        .filter(c -> c.status() == ObservationStatus.OK)
                        .max(driver)
                        .map(Contribution::detail)
                        .orElse("nothing known");
    }

    /** The strongest fact about the writer who decides, named with the share. */
    private String proof() {
        Optional<Contribution> strongest =
                parts.get(Part.INDEPENDENCE).contributions().stream()
                        .filter(c -> c.points() != 0)
                        .max(Comparator.comparingDouble(c -> Math.abs(c.points())));
        String fact = strongest.map(Contribution::detail).orElse("nothing known");
        boolean ofWriter =
                strongest.filter(c -> c.input().equals(Group.REGISTRY.code())).isPresent();
        return writer.filter(w -> ofWriter).map(w -> named(w) + " " + fact).orElse(fact);
    }

    private static String named(WriterScore writer) {
        return writer.share() == null
                ? writer.name()
                : writer.name() + " (" + Wording.share(writer.share()) + ")";
    }

    private Optional<Reason> unknown() {
        return Stream.of(Part.values())
                .flatMap(
                        part ->
                                parts.get(part).contributions().stream()
                                        .filter(c -> c.status() != ObservationStatus.OK)
                                        .map(c -> unknown(part, c)))
                .max(Comparator.comparingDouble(Reason::points).thenComparing(Reason::text));
    }

    private Reason unknown(Part part, Contribution missing) {
        double range =
                config.parts().get(part)
                        * (part == Part.INDEPENDENCE
                                ? spread(missing)
                                : 50 * missing.weight() * (1 - missing.coverage()));
        String text =
                String.format(
                        Locale.ROOT,
                        "%s %s: could move the score by \u00b1%.1f",
                        missing.label(),
                        Wording.outcome(missing.status()),
                        range);
        return new Reason(ReasonKind.UNKNOWN, range, text);
    }

    /** Half of what a missing group could change on the curve, from where the score stands. */
    private double spread(Contribution missing) {
        double value = Math.max(1e-9, Math.min(100 - 1e-9, independence()));
        double decibans = 10 * Math.log10(value / (100 - value));
        return config.groups().entrySet().stream()
                .filter(group -> group.getKey().code().equals(missing.input()))
                .map(Map.Entry::getValue)
                .mapToDouble(
                        caps ->
                                Scorecard.independence(decibans + caps.positive())
                                        - Scorecard.independence(decibans - caps.negative()))
                .map(width -> width / 2)
                .findFirst()
                .orElse(0);
    }
}
