package live.pubco.mlc;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import live.pubco.phase.Answer;
import live.pubco.phase.Enricher;
import live.pubco.phase.upstream.Standing;
import live.pubco.schemas.EnrichedTrack;

/** Phase 3: which works a recording is of, who wrote them, who collects for them in the US. */
@ApplicationScoped
class MlcEnricher implements Enricher<MlcQuestion, MlcAnswer> {

    private final MlcProperties properties;
    private final Standing standing;
    private final Search search;
    private final WorkLookup works;

    MlcEnricher(MlcProperties properties, Standing standing, Search search, WorkLookup works) {
        this.properties = properties;
        this.standing = standing;
        this.search = search;
        this.works = works;
    }

    @Override
    public Optional<String> unavailable() {
        return properties.username().isEmpty() || properties.password().isEmpty()
                ? Optional.of("no MLC credentials configured")
                : standing.blockedBecause();
    }

    @Override
    public Optional<MlcQuestion> query(EnrichedTrack track) {
        return MlcQuestion.about(track);
    }

    @Override
    public Uni<Map<MlcQuestion, Answer<MlcAnswer>>> ask(Set<MlcQuestion> questions) {
        return search.ask(questions).flatMap(this::conclude);
    }

    @Override
    public void merge(MlcAnswer answer, EnrichedTrack.Builder track) {
        track.setMlc(Section.of(answer));
    }

    /** The works of the whole batch are asked for together. */
    private Uni<Map<MlcQuestion, Answer<MlcAnswer>>> conclude(
            Map<MlcQuestion, Answer<Candidates>> found) {
        Set<String> codes = new TreeSet<>();
        Set<String> anew = new TreeSet<>();
        found.forEach(
                (question, answer) -> {
                    if (answer instanceof Answer.Found<Candidates> candidates) {
                        codes.addAll(candidates.value().codes());
                        anew.addAll(question.anew() ? candidates.value().codes() : Set.of());
                    }
                });
        return works.ask(codes, anew).map(known -> conclude(found, known));
    }

    private static Map<MlcQuestion, Answer<MlcAnswer>> conclude(
            Map<MlcQuestion, Answer<Candidates>> found, Map<String, Answer<RegisteredWork>> works) {
        Map<MlcQuestion, Answer<MlcAnswer>> answers = new HashMap<>();
        found.forEach(
                (question, answer) -> answers.put(question, Verdict.of(question, answer, works)));
        return answers;
    }
}
