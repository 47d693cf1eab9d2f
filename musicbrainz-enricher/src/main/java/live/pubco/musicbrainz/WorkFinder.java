package live.pubco.musicbrainz;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the works of many recordings in one search; looks recordings up singly only when the search
 * is refused or brings works that do not say whose they are.
 */
@ApplicationScoped
class WorkFinder {

    private final MusicBrainzClient client;

    WorkFinder(MusicBrainzClient client) {
        this.client = client;
    }

    /** Candidates by recording MBID. */
    Uni<Map<String, Candidate>> find(Collection<Wire.Recording> recordings) {
        Map<String, Candidate> bare = new LinkedHashMap<>();
        recordings.forEach(
                recording ->
                        bare.put(recording.id(), new Candidate(recording, List.of(), List.of())));
        return Multi.createFrom()
                .iterable(Chunks.of(bare.keySet(), MusicBrainzClient.PAGE))
                .onItem()
                .transformToUniAndConcatenate(ids -> fill(ids, bare))
                .collect()
                .last()
                .replaceWith(bare);
    }

    private Uni<Void> fill(List<String> ids, Map<String, Candidate> candidates) {
        return client.worksByRecording(ids)
                .map(works -> attribute(works, candidates))
                .onFailure(Answers::isRefused)
                .recoverWithItem(false)
                .flatMap(complete -> lookUp(without(ids, candidates, complete), candidates));
    }

    /** Recordings still without works: all of them, or those that are known to perform some. */
    private static List<String> without(
            List<String> ids, Map<String, Candidate> candidates, boolean complete) {
        return ids.stream()
                .filter(id -> candidates.get(id).performances().isEmpty())
                .filter(id -> !complete || performs(candidates.get(id).recording()))
                .toList();
    }

    private static boolean performs(Wire.Recording recording) {
        return recording.relations().stream().anyMatch(relation -> relation.work() != null);
    }

    /** False when a work could not be attributed, so that its recording looks like one without. */
    private static boolean attribute(List<Wire.Work> works, Map<String, Candidate> candidates) {
        boolean complete = true;
        for (Wire.Work work : works) {
            List<Wire.Relation> performed =
                    work.relations().stream()
                            .filter(relation -> relation.recording() != null)
                            .filter(relation -> candidates.containsKey(relation.recording().id()))
                            .toList();
            performed.forEach(
                    relation ->
                            candidates.computeIfPresent(
                                    relation.recording().id(),
                                    (id, candidate) -> perform(candidate, work, relation)));
            complete &= !performed.isEmpty();
        }
        return complete;
    }

    private static Candidate perform(Candidate candidate, Wire.Work work, Wire.Relation relation) {
        List<Candidate.Performance> performances = new ArrayList<>(candidate.performances());
        if (performances.stream().noneMatch(p -> Objects.equals(p.work().id(), work.id()))) {
            performances.add(new Candidate.Performance(work, isCover(relation)));
        }
        return new Candidate(candidate.recording(), performances, candidate.credits());
    }

    private Uni<Void> lookUp(List<String> ids, Map<String, Candidate> candidates) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(
                        id -> single(candidates.get(id)).invoke(c -> candidates.put(id, c)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Candidate> single(Candidate candidate) {
        return client.recording(candidate.mbid())
                .map(found -> found.id() == null ? candidate : read(found))
                .onFailure(Answers::isRefused)
                .recoverWithItem(candidate);
    }

    /** A merged recording answers with its new MBID, which is the one to keep. */
    private static Candidate read(Wire.Recording recording) {
        Map<String, Candidate.Performance> performances = new LinkedHashMap<>();
        recording.relations().stream()
                .filter(relation -> relation.work() != null && relation.is("performance"))
                .forEach(
                        relation ->
                                performances.putIfAbsent(
                                        relation.work().id(),
                                        new Candidate.Performance(
                                                relation.work(), isCover(relation))));
        List<Wire.Relation> credits =
                recording.relations().stream().filter(r -> r.artist() != null).toList();
        return new Candidate(recording, List.copyOf(performances.values()), credits);
    }

    private static boolean isCover(Wire.Relation performance) {
        return performance.attributes().contains("cover");
    }
}
