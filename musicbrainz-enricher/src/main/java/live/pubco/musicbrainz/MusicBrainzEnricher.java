package live.pubco.musicbrainz;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.phase.Answer;
import live.pubco.phase.Enricher;
import live.pubco.phase.upstream.Timer;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Isrc;

/** Phase 4: recordings, works, writers and links from MusicBrainz, found by ISRC. */
@ApplicationScoped
class MusicBrainzEnricher implements Enricher<Question, Candidates> {

    private final MusicBrainzSettings settings;
    private final RecordingFinder recordings;
    private final CandidateFinder candidates;
    private final ReleaseAge ages;

    MusicBrainzEnricher(
            MusicBrainzSettings settings,
            RecordingFinder recordings,
            CandidateFinder candidates,
            Timer timer) {
        this.settings = settings;
        this.recordings = recordings;
        this.candidates = candidates;
        this.ages = new ReleaseAge(timer, settings.lookUpYoungerThan());
    }

    @Override
    public Optional<String> unavailable() {
        return settings.contact().isPresent()
                ? Optional.empty()
                : Optional.of("no contact configured (pubco.musicbrainz.contact)");
    }

    @Override
    public Optional<Question> query(EnrichedTrack track) {
        List<String> isrcs =
                track.getIsrcs().stream()
                        .flatMap(isrc -> Isrc.parse(isrc).map(Isrc::code).stream())
                        .toList();
        return isrcs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(isrcs, ages.isYoung(track.getReleaseDate())));
    }

    @Override
    public Uni<Map<Question, Answer<Candidates>>> ask(Set<Question> questions) {
        return recordings
                .find(isrcs(questions, question -> true), isrcs(questions, Question::young))
                .flatMap(found -> complete(questions, found))
                .onFailure()
                .recoverWithItem(
                        thrown -> answers(questions, question -> Answers.unanswered(thrown)));
    }

    private Uni<Map<Question, Answer<Candidates>>> complete(
            Set<Question> questions, Map<String, Answer<List<Wire.Recording>>> found) {
        return candidates
                .complete(byQuestion(questions, found))
                .map(known -> answers(questions, one -> answer(one, known.get(one), found)));
    }

    private static Set<String> isrcs(Set<Question> questions, Predicate<Question> which) {
        return questions.stream()
                .filter(which)
                .flatMap(question -> question.isrcs().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void merge(Candidates found, EnrichedTrack.Builder track) {
        RecordingChoice choice = RecordingChoice.of(found.recordings(), facts(track));
        track.setMusicbrainz(new SectionWriter(found, choice).section());
    }

    private static RecordingChoice.Track facts(EnrichedTrack.Builder track) {
        return new RecordingChoice.Track(
                track.getTitle(),
                track.getDurationMs(),
                track.getArtists().stream().map(Artist::getName).toList(),
                track.getIsrcs().stream()
                        .flatMap(isrc -> Isrc.parse(isrc).stream())
                        .allMatch(Isrc::isPseudo));
    }

    private static Map<Question, List<Wire.Recording>> byQuestion(
            Set<Question> questions, Map<String, Answer<List<Wire.Recording>>> found) {
        Map<Question, List<Wire.Recording>> byQuestion = new LinkedHashMap<>();
        for (Question question : questions) {
            Map<String, Wire.Recording> distinct = new LinkedHashMap<>();
            question.isrcs().stream()
                    .flatMap(isrc -> recordings(found.get(isrc)))
                    .forEach(recording -> distinct.putIfAbsent(recording.id(), recording));
            byQuestion.put(question, new ArrayList<>(distinct.values()));
        }
        return byQuestion;
    }

    private static Stream<Wire.Recording> recordings(Answer<List<Wire.Recording>> answer) {
        return answer instanceof Answer.Found<List<Wire.Recording>> found
                ? found.value().stream()
                : Stream.empty();
    }

    /** Not found only where no ISRC was refused. */
    private static Answer<Candidates> answer(
            Question question, Candidates known, Map<String, Answer<List<Wire.Recording>>> found) {
        if (!known.recordings().isEmpty()) {
            return Answer.found(known);
        }
        return question.isrcs().stream()
                .map(found::get)
                .filter(Answer.Refused.class::isInstance)
                .findFirst()
                .map(refused -> refused.<Candidates>map(none -> null))
                .orElseGet(
                        () ->
                                Answer.notFound(
                                        "no recording with "
                                                + String.join(", ", question.isrcs())));
    }

    private static Map<Question, Answer<Candidates>> answers(
            Set<Question> questions, Function<Question, Answer<Candidates>> answer) {
        return questions.stream().collect(Collectors.toMap(Function.identity(), answer));
    }
}
