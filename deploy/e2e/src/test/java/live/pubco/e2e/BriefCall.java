package live.pubco.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.pubco.phase.engine.Asked;
import live.pubco.phase.engine.Fairness;
import live.pubco.phase.engine.Plan;
import live.pubco.phase.engine.Stage;
import live.pubco.phase.upstream.Timer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A stage with one question per record and a call of some two milliseconds, which signs what it
 * writes with its own name and where it had it from.
 */
final class BriefCall implements Stage<String, String, String> {

    private final String name;
    private final Timer timer;

    BriefCall(String name, Timer timer) {
        this.name = name;
        this.timer = timer;
    }

    @Override
    public String decode(ConsumerRecord<byte[], byte[]> source) {
        return new String(source.value(), UTF_8);
    }

    @Override
    public Plan<String, String> plan(String record) {
        return new Plan.Ask<>(record, false);
    }

    /** Calls take one to four milliseconds, so that they do not end in the order they began. */
    @Override
    public Uni<Map<String, String>> ask(Set<String> questions) {
        Map<String, String> answers =
                questions.stream().collect(Collectors.toMap(Function.identity(), each -> "found"));
        Duration takes = Duration.ofMillis(1 + Math.floorMod(questions.hashCode(), 4));
        return Uni.createFrom()
                .emitter(emitter -> timer.after(takes, () -> emitter.complete(answers)));
    }

    @Override
    public String unanswered(String reason) {
        return reason;
    }

    @Override
    public Duration rememberFor(String answer) {
        return Duration.ZERO;
    }

    @Override
    public String finish(String record, String answer, Asked asked) {
        return record;
    }

    @Override
    public ProducerRecord<byte[], byte[]> encode(
            String record, ConsumerRecord<byte[], byte[]> source) {
        return new Written(
                        name,
                        source.partition(),
                        source.offset(),
                        record,
                        timer.now().toEpochMilli())
                .toRecord(Passage.OUTPUT, source.key());
    }

    @Override
    public Fairness fairness(String record) {
        return new Fairness("all", 1);
    }
}
