package live.pubco.phase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import live.pubco.phase.upstream.FailureClassifier;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;
import live.pubco.schemas.EnrichedTrack;
import org.junit.jupiter.api.Named;

/**
 * A file of the folder {@code cases} of the test's resources: tracks to ask about, the calls this
 * costs with their answers, and what comes of it for each track.
 */
public final class RecordedCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final Duration TICK = Duration.ofMillis(100);

    private final String name;
    private final JsonNode file;
    private final VirtualTimer timer = new VirtualTimer();
    private final RecordedCalls calls;
    private Upstream upstream;

    private RecordedCase(Path path) {
        this.name = path.getFileName().toString();
        try {
            this.file = JSON.readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.calls = new RecordedCalls(file.path("calls"), timer);
    }

    /** All files of the folder, by name. */
    public static Stream<Named<RecordedCase>> all() {
        try (Stream<Path> files =
                Files.list(Path.of(RecordedCase.class.getResource("/cases").toURI()))) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(RecordedCase::new).map(each -> Named.of(each.name, each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to calls that begin so, for cases that do not mention any. */
    public RecordedCase usually(String beginning, JsonNode answer) {
        calls.usually(beginning, answer);
        return this;
    }

    /** What else the file tells, for phases that make no calls. */
    public JsonNode told(String name) {
        return file.path(name);
    }

    /** A client that is answered as the file tells. */
    public <T> T client(Class<T> api) {
        return calls.client(api);
    }

    public VirtualTimer timer() {
        return timer;
    }

    /** An upstream that lets every call pass at once, and gives up after a minute. */
    public Upstream upstream(FailureClassifier failures) {
        Duration second = Duration.ofSeconds(1);
        UpstreamSettings settings =
                new UpstreamSettings(
                        1_000_000, 1, second, Duration.ofMinutes(1), second, second, 100, second);
        upstream =
                new Upstream(
                        settings, failures, timer, new SplittableRandom(1), UpstreamListener.NONE);
        return upstream;
    }

    /** Asks about all tracks of the file at once, or one after the other. */
    public <Q, A> void holdsFor(Enricher<Q, A> enricher) {
        named(() -> play(enricher));
        named(() -> closes(file.path("unavailable"), enricher::unavailable));
    }

    /** Asks once, and looks at the answer as JSON. */
    public void holdsFor(Uni<Answer<JsonNode>> asked) {
        named(
                () -> {
                    Answer<JsonNode> answer = await(asked);
                    assertThat(calls.deviations()).isEmpty();
                    comesOut(file, answer, JsonNode::toString);
                    closes(file.path("closed"), () -> upstream.closedBecause());
                });
    }

    private void named(Runnable check) {
        try {
            check.run();
        } catch (AssertionError other) {
            throw new AssertionError(name + ": " + other.getMessage(), other);
        }
    }

    private <Q, A> void play(Enricher<Q, A> enricher) {
        Map<EnrichedTrack, Q> questions = new LinkedHashMap<>();
        file.path("tracks")
                .forEach(
                        told -> {
                            EnrichedTrack track = RecordedTrack.of(told.path("asked"));
                            questions.put(track, enricher.query(track).orElseThrow());
                        });
        Map<Q, Answer<A>> answers = ask(enricher, questions.values());
        assertThat(calls.deviations()).isEmpty();
        int index = 0;
        for (Map.Entry<EnrichedTrack, Q> each : questions.entrySet()) {
            JsonNode told = file.path("tracks").path(index++);
            comesOut(
                    told,
                    answers.get(each.getValue()),
                    found -> written(enricher, found, each.getKey()));
        }
        closes(file.path("closed"), () -> upstream.closedBecause());
    }

    private <Q, A> Map<Q, Answer<A>> ask(Enricher<Q, A> enricher, Collection<Q> questions) {
        assertThat(questions).isNotEmpty();
        if (!file.path("oneAfterTheOther").asBoolean()) {
            return await(enricher.ask(new LinkedHashSet<>(questions)));
        }
        Map<Q, Answer<A>> answers = new HashMap<>();
        questions.forEach(each -> answers.putAll(await(enricher.ask(Set.of(each)))));
        return answers;
    }

    private <T> T await(Uni<T> asked) {
        CompletableFuture<T> answer = asked.subscribeAsCompletionStage();
        for (Duration spent = Duration.ZERO;
                !answer.isDone() && spent.compareTo(LONG_ENOUGH) < 0;
                spent = spent.plus(TICK)) {
            timer.advance(TICK);
        }
        assertThat(answer).as("answered in five minutes").isCompleted();
        return answer.join();
    }

    private static <A> String written(Enricher<?, A> enricher, A found, EnrichedTrack asked) {
        EnrichedTrack.Builder track = EnrichedTrack.newBuilder(asked);
        enricher.merge(found, track);
        return track.build().toString();
    }

    private static <A> void comesOut(JsonNode told, Answer<A> answer, Function<A, String> written) {
        if (answer instanceof Answer.Found<A> found) {
            assertThat(told.path("outcome").asText()).isEqualTo("Found");
            JsonParts.areIn(written.apply(found.value()), told.path("written"));
        } else {
            assertThat(answer).hasToString(told.path("outcome").asText());
        }
    }

    /** Closed for a reason, and open again after the time told but not before. */
    private void closes(JsonNode told, Supplier<Optional<String>> because) {
        if (told.isMissingNode()) {
            assertThat(because.get()).isEmpty();
            return;
        }
        Duration pause = Duration.parse(told.path("for").asText());
        assertThat(because.get()).contains(told.path("because").asText());
        timer.advance(pause.minusSeconds(1));
        assertThat(because.get()).isPresent();
        timer.advance(Duration.ofSeconds(2));
        assertThat(because.get()).isEmpty();
    }
}
