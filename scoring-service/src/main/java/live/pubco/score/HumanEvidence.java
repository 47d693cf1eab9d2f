package live.pubco.score;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.ScoutOverride;

/** A scout's word about a writer, which beats every source until it expires. */
final class HumanEvidence {

    private static final Duration VALID = Duration.ofDays(180);

    private HumanEvidence() {}

    static Optional<Evidence> of(EnrichedTrack track, Writer writer, Instant asOf) {
        return track.getOverrides().stream()
                .filter(o -> o.getKind() == OverrideKind.WRITER_STATE)
                .filter(o -> writer.isMeant(o.getTarget()))
                .filter(o -> holds(o, asOf))
                .max(Comparator.comparing(ScoutOverride::getAt).thenComparing(ScoutOverride::getBy))
                .flatMap(HumanEvidence::evidence);
    }

    /** Whether an order is in force on the day asked about. */
    static boolean holds(ScoutOverride order, Instant asOf) {
        return !order.getAt().isAfter(asOf)
                && order.getExpiresAt().orElse(order.getAt().plus(VALID)).isAfter(asOf);
    }

    private static Optional<Evidence> evidence(ScoutOverride order) {
        Optional<Fact> fact =
                switch (order.getValue().toLowerCase(Locale.ROOT)) {
                    case "confirm", "confirmed", "unpublished" -> Optional.of(Fact.CONFIRMED);
                    case "refute", "refuted", "published" -> Optional.of(Fact.REFUTED);
                    default -> Optional.empty();
                };
        return fact.map(
                found ->
                        new Evidence(
                                Group.HUMAN,
                                ObservationStatus.OK,
                                fact,
                                1,
                                order.getBy(),
                                order.getAt(),
                                (found == Fact.CONFIRMED ? "confirmed open" : "known published")
                                        + " by "
                                        + order.getBy()
                                        + ", "
                                        + Wording.day(order.getAt())));
    }
}
