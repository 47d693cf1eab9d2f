package live.pubco.score;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.ObservationStatus;

/** What a writer's other works of the last two years say: who signs one deal signs for more. */
final class CatalogueEvidence {

    private static final String SOURCE = "own observations";

    /** Fewer works without a publisher are chance. */
    private static final int ENOUGH = 3;

    private final ReferenceSet reference;
    private final Set<String> own;

    CatalogueEvidence(EnrichedTrack track, ReferenceSet reference) {
        this.reference = reference;
        this.own =
                track.getMlc().stream()
                        .flatMap(section -> section.getWorks().stream())
                        .map(MlcWork::getSongCode)
                        .collect(Collectors.toSet());
    }

    Evidence of(Writer writer) {
        WriterCatalogue known = reference.catalogues().get(writer.key());
        if (known == null) {
            return missing(ObservationStatus.NOT_CHECKED, "the writer's other works not checked");
        }
        List<Boolean> others =
                known.works().entrySet().stream()
                        .filter(work -> !own.contains(work.getKey()))
                        .map(work -> work.getValue())
                        .toList();
        return fact(others)
                .map(fact -> evidence(fact, known, others))
                .orElseGet(
                        () ->
                                missing(
                                        ObservationStatus.NOT_FOUND,
                                        "too few other works of the writer are known"));
    }

    private static Optional<Fact> fact(List<Boolean> others) {
        long published = published(others);
        if (published > 0 && 2 * published >= others.size()) {
            return Optional.of(Fact.HALF_PUBLISHED);
        }
        if (others.size() < ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(published == 0 ? Fact.NONE_PUBLISHED : Fact.SOME_PUBLISHED);
    }

    private static Evidence evidence(Fact fact, WriterCatalogue known, List<Boolean> others) {
        String text =
                published(others)
                        + " of "
                        + others.size()
                        + " other works of the last 24 months have a publisher, counted "
                        + Wording.day(known.checkedAt());
        return new Evidence(
                Group.CATALOGUE,
                ObservationStatus.OK,
                Optional.of(fact),
                1,
                SOURCE,
                known.checkedAt(),
                text);
    }

    private static Evidence missing(ObservationStatus status, String text) {
        return Evidence.missing(Group.CATALOGUE, status, SOURCE, text);
    }

    private static long published(Collection<Boolean> works) {
        return works.stream().filter(published -> published).count();
    }
}
