package live.pubco.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;

/**
 * The share chains of a work, writer to publisher to administrator, walked so that every share is
 * counted once: at its end.
 */
final class ShareChains {

    /** Rounding of shares with two digits, and of floating point beyond them. */
    private static final double TOLERANCE = .01 + 1e-9;

    private static final int DEPTH = 5;

    private final MlcWork work;
    private final Map<MlcPublisher, Party> known = new IdentityHashMap<>();

    ShareChains(MlcWork work) {
        this.work = work;
    }

    /** A writer's part of the work: who is on it, what they collect in percent. */
    record Chain(List<Party> parties, double collected, boolean attributed) {}

    Chain of(MlcWriter writer) {
        boolean attributed = attributable();
        List<Party> parties = new ArrayList<>();
        double collected = 0;
        Map<String, Double> counted = new HashMap<>();
        for (MlcPublisher publisher : work.getPublishers()) {
            if (!attributed || belongs(publisher, writer)) {
                collected += walk(publisher, parties, counted, DEPTH);
            }
        }
        return new Chain(List.copyOf(parties), collected, attributed);
    }

    /** What all known parties collect together, in percent; may exceed 100. */
    double total() {
        Map<String, Double> counted = new HashMap<>();
        double sum = 0;
        for (MlcPublisher publisher : work.getPublishers()) {
            sum += walk(publisher, new ArrayList<>(), counted, DEPTH);
        }
        return sum;
    }

    boolean overclaimed() {
        return total() > 100 + TOLERANCE;
    }

    /** What nobody collects, in percent. */
    double open() {
        double open = 100 - total();
        return open > TOLERANCE ? open : 0;
    }

    /** Chain ids tell whose publisher it is; with one writer there is no question. */
    private boolean attributable() {
        return work.getWriters().size() <= 1
                || work.getPublishers().stream()
                        .allMatch(
                                publisher ->
                                        work.getWriters().stream()
                                                .anyMatch(writer -> belongs(publisher, writer)));
    }

    private boolean belongs(MlcPublisher publisher, MlcWriter writer) {
        if (work.getWriters().size() <= 1) {
            return true;
        }
        Optional<String> chain = writer.getChainId();
        return chain.isPresent()
                && (chain.equals(publisher.getChainId())
                        || chain.equals(publisher.getChainParentId()));
    }

    /**
     * Counts the end of a chain only: an administrator collects the publisher's share, not a second
     * one.
     */
    private double walk(
            MlcPublisher publisher, List<Party> parties, Map<String, Double> counted, int depth) {
        boolean administered = depth > 0 && !publisher.getAdministrators().isEmpty();
        double below = 0;
        if (administered) {
            for (MlcPublisher administrator : publisher.getAdministrators()) {
                below += walk(administrator, parties, counted, depth - 1);
            }
        }
        parties.add(
                known.computeIfAbsent(
                        publisher, p -> Party.of(p.getName(), p.getIpi(), !administered)));
        double own = publisher.getCollectionShare().map(Number::doubleValue).orElse(0.0);
        String identity =
                publisher.getChainId().orElse("")
                        + '|'
                        + publisher.getId().orElseGet(() -> Names.key(publisher.getName()));
        if (below > 0 || own <= 0) {
            return below;
        }
        // the same party listed twice on a chain: its larger share, in whatever order they come
        double before = counted.getOrDefault(identity, 0.0);
        counted.put(identity, Math.max(before, own));
        return Math.max(0, own - before);
    }
}
