package live.pubco.mlc;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import live.pubco.phase.Answer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rows that carry a recording's ISRCs: one call per ISRC, whoever asks. */
@Singleton
class RecordingLookup {

    private final MlcClient client;
    private final ObjectMapper json;
    private final Remembered<String, List<RecordingRow>> calls;

    @Inject
    RecordingLookup(
            MlcClient client,
            ObjectMapper json,
            @ConfigProperty(name = "pubco.phase.cache-for", defaultValue = "1h")
                    Duration rememberFor) {
        this.client = client;
        this.json = json;
        this.calls = new Remembered<>(rememberFor);
    }

    /** Not found when there is no row; unanswered as soon as one ISRC is. */
    Uni<Answer<List<RecordingRow>>> ask(MlcQuestion question) {
        List<Uni<Answer<List<RecordingRow>>>> answers = new ArrayList<>();
        question.isrcs().forEach(isrc -> answers.add(rows(isrc, question.anew())));
        return answers.isEmpty()
                ? Uni.createFrom().item(Answer.notFound("no ISRC"))
                : Uni.join().all(answers).andFailFast().map(RecordingLookup::together);
    }

    private Uni<Answer<List<RecordingRow>>> rows(String isrc, boolean anew) {
        return calls.get(isrc, anew, () -> call(isrc))
                .map(RecordingLookup::orNotFound)
                .onFailure()
                .recoverWithItem(Outcome::of);
    }

    private Uni<List<RecordingRow>> call(String isrc) {
        return client.recordings(isrc)
                .map(nodes -> Outcome.readable(json, nodes, RecordingRow.class));
    }

    private static Answer<List<RecordingRow>> orNotFound(List<RecordingRow> rows) {
        return rows.isEmpty() ? Answer.notFound("no recording") : Answer.found(rows);
    }

    private static Answer<List<RecordingRow>> together(List<Answer<List<RecordingRow>>> answers) {
        List<RecordingRow> rows = new ArrayList<>();
        Answer<List<RecordingRow>> refused = null;
        for (Answer<List<RecordingRow>> answer : answers) {
            if (answer instanceof Answer.Unavailable<List<RecordingRow>>) {
                return answer;
            }
            if (answer instanceof Answer.Refused<List<RecordingRow>>) {
                refused = answer;
            } else if (answer instanceof Answer.Found<List<RecordingRow>> found) {
                rows.addAll(found.value());
            }
        }
        return rows.isEmpty() && refused != null ? refused : orNotFound(rows);
    }
}
