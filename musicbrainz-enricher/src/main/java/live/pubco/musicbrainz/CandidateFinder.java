package live.pubco.musicbrainz;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import live.pubco.musicbrainz.Candidates.Identity;
import live.pubco.musicbrainz.Candidates.Link;

/** Adds works and people to the recordings of a whole batch, with one search for each kind. */
@ApplicationScoped
class CandidateFinder {

    private final WorkFinder works;
    private final PeopleFinder people;

    CandidateFinder(WorkFinder works, PeopleFinder people) {
        this.works = works;
        this.people = people;
    }

    Uni<Map<Question, Candidates>> complete(Map<Question, List<Wire.Recording>> found) {
        Map<String, Wire.Recording> distinct = new LinkedHashMap<>();
        found.values().stream()
                .flatMap(List::stream)
                .forEach(recording -> distinct.putIfAbsent(recording.id(), recording));
        return works.find(distinct.values())
                .flatMap(
                        candidates ->
                                people(candidates.values())
                                        .map(known -> assemble(found, candidates, known)));
    }

    private Uni<People> people(Collection<Candidate> candidates) {
        Set<String> artists = new LinkedHashSet<>();
        candidates.stream().flatMap(CandidateFinder::artists).forEach(artists::add);
        Set<String> everybody = new LinkedHashSet<>();
        candidates.stream().flatMap(CandidateFinder::writers).forEach(everybody::add);
        everybody.addAll(artists);
        return people.identities(everybody)
                .flatMap(
                        identities ->
                                people.links(artists).map(links -> new People(identities, links)));
    }

    private record People(Map<String, Identity> identities, Map<String, List<Link>> links) {}

    private static Map<Question, Candidates> assemble(
            Map<Question, List<Wire.Recording>> found,
            Map<String, Candidate> candidates,
            People people) {
        Map<Question, Candidates> complete = new LinkedHashMap<>();
        found.forEach(
                (question, recordings) ->
                        complete.put(
                                question,
                                new Candidates(
                                        recordings.stream()
                                                .map(recording -> candidates.get(recording.id()))
                                                .toList(),
                                        people.identities(),
                                        people.links())));
        return complete;
    }

    private static Stream<String> artists(Candidate candidate) {
        return candidate.recording().artistCredit().stream()
                .map(Wire.Credit::artist)
                .filter(Objects::nonNull)
                .map(Wire.Artist::id)
                .filter(Objects::nonNull);
    }

    private static Stream<String> writers(Candidate candidate) {
        return candidate.performances().stream()
                .flatMap(performance -> performance.work().relations().stream())
                .filter(relation -> Roles.writer(relation) != null && relation.artist() != null)
                .map(relation -> relation.artist().id())
                .filter(Objects::nonNull);
    }
}
