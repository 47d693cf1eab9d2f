package live.pubco.bench;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;
import live.pubco.phase.engine.Asked;
import live.pubco.phase.engine.Batching;
import live.pubco.phase.engine.Engine;
import live.pubco.phase.engine.EngineListener;
import live.pubco.phase.engine.EngineSettings;
import live.pubco.phase.engine.Fairness;
import live.pubco.phase.engine.Loop;
import live.pubco.phase.engine.Plan;
import live.pubco.phase.engine.Stage;
import live.pubco.phase.engine.Surroundings;
import live.pubco.phase.engine.Tracer;
import live.pubco.phase.upstream.Timer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** phase-runtime's engine with one question per record and one question per call. */
final class EnginePeer implements Stage<byte[], byte[], byte[]> {

    private static final Fairness ALL = new Fairness("all", 1);

    private final Function<byte[], Uni<byte[]>> call;

    private EnginePeer(Function<byte[], Uni<byte[]>> call) {
        this.call = call;
    }

    static void start(RuntimeJob job) {
        RuntimeCall call = new RuntimeCall(job.callMillis());
        engine(job, call.timer(), call::ask).run();
    }

    static Loop engine(RuntimeJob job, Timer timer, Function<byte[], Uni<byte[]>> call) {
        return new Engine<>(
                new KafkaConsumer<byte[], byte[]>(job.consumer()),
                new KafkaProducer<byte[], byte[]>(job.producer()),
                new EnginePeer(call),
                settings(job),
                new Surroundings(
                        timer,
                        Executors.newFixedThreadPool(2, EnginePeer::daemon),
                        EngineListener.NONE,
                        Tracer.NONE));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "worker");
        thread.setDaemon(true);
        return thread;
    }

    /** As a service has them. */
    private static EngineSettings settings(RuntimeJob job) {
        return new EngineSettings(
                RuntimeJob.INPUT,
                "bench.dead",
                Batching.NONE,
                job.atOnce(),
                Duration.ofMinutes(1),
                2_000,
                64L * 1024 * 1024,
                0,
                Duration.ofMillis(RuntimeJob.COMMIT_MILLIS),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));
    }

    @Override
    public byte[] decode(ConsumerRecord<byte[], byte[]> source) {
        return source.value();
    }

    /** Arrays are equal to themselves only, so no two records share a question. */
    @Override
    public Plan<byte[], byte[]> plan(byte[] record) {
        return new Plan.Ask<>(record, false);
    }

    @Override
    public Uni<Map<byte[], byte[]>> ask(Set<byte[]> questions) {
        byte[] question = questions.iterator().next();
        return call.apply(question).map(answer -> Map.of(question, answer));
    }

    @Override
    public byte[] unanswered(String reason) {
        throw new IllegalStateException(reason);
    }

    @Override
    public Duration rememberFor(byte[] answer) {
        return Duration.ZERO;
    }

    @Override
    public byte[] finish(byte[] record, byte[] answer, Asked asked) {
        return answer;
    }

    @Override
    public ProducerRecord<byte[], byte[]> encode(
            byte[] record, ConsumerRecord<byte[], byte[]> source) {
        return new ProducerRecord<>(RuntimeJob.OUTPUT, source.key(), record);
    }

    @Override
    public Fairness fairness(byte[] record) {
        return ALL;
    }
}
