package live.pubco.mlc;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.phase.Answer;

/** First by ISRC; by title and writer only where no recording is known. */
@Singleton
class Search {

    private final RecordingLookup recordings;
    private final TitleSearch titles;

    @Inject
    Search(RecordingLookup recordings, TitleSearch titles) {
        this.recordings = recordings;
        this.titles = titles;
    }

    /** All questions at once; how many calls run at a time is the upstream's matter. */
    Uni<Map<MlcQuestion, Answer<Candidates>>> ask(Set<MlcQuestion> questions) {
        List<MlcQuestion> ordered = List.copyOf(questions);
        List<Uni<Answer<Candidates>>> answers = new ArrayList<>();
        ordered.forEach(question -> answers.add(ask(question)));
        return Uni.join()
                .all(answers)
                .andFailFast()
                .map(
                        all -> {
                            Map<MlcQuestion, Answer<Candidates>> byQuestion = new HashMap<>();
                            for (int i = 0; i < all.size(); i++) {
                                byQuestion.put(ordered.get(i), all.get(i));
                            }
                            return byQuestion;
                        });
    }

    private Uni<Answer<Candidates>> ask(MlcQuestion question) {
        return recordings.ask(question).flatMap(rows -> orByTitle(question, rows));
    }

    private Uni<Answer<Candidates>> orByTitle(
            MlcQuestion question, Answer<List<RecordingRow>> rows) {
        boolean searches =
                rows instanceof Answer.NotFound<List<RecordingRow>> && question.allowsTitleSearch();
        return searches
                ? titles.ask(question)
                : Uni.createFrom().item(rows.map(Candidates::byIsrc));
    }
}
