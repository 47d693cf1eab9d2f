package live.pubco.e2e;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import live.pubco.phase.engine.Batching;
import live.pubco.phase.engine.Engine;
import live.pubco.phase.engine.EngineListener;
import live.pubco.phase.engine.EngineSettings;
import live.pubco.phase.engine.Loop;
import live.pubco.phase.engine.Surroundings;
import live.pubco.phase.engine.Tracer;
import live.pubco.phase.upstream.SystemTimer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A process with nothing but the engine, its clients set up as a service's are. */
final class PhaseProcess {

    private PhaseProcess() {}

    /**
     * @param args the broker's address, the process's name
     */
    public static void main(String[] args) {
        // Quarkus does so before a service starts: Mutiny must not be set up by two threads at
        // once.
        Uni.createFrom().deferred(Uni.createFrom()::voidItem).await().indefinitely();
        SystemTimer timer = new SystemTimer(Clock.systemUTC());
        ExecutorService workers = Executors.newFixedThreadPool(2);
        Loop engine =
                new Engine<>(
                        consumer(args[0], args[1]),
                        producer(args[0]),
                        new BriefCall(args[1], timer),
                        settings(),
                        new Surroundings(timer, workers, EngineListener.NONE, Tracer.NONE));
        stopOnSignal(engine, Thread.currentThread());
        try {
            engine.run();
        } finally {
            workers.shutdownNow();
        }
    }

    private static void stopOnSignal(Loop engine, Thread owner) {
        Runnable stop =
                () -> {
                    engine.stop();
                    try {
                        owner.join();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                };
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    }

    private static EngineSettings settings() {
        return new EngineSettings(
                Passage.INPUT,
                Passage.DEAD_LETTERS,
                Batching.NONE,
                4,
                Duration.ofSeconds(30),
                100,
                64L * 1024 * 1024,
                100,
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));
    }

    /** The shortest session that a broker allows: a killed process is missed after it. */
    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers, String name) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("bootstrap.servers", bootstrapServers);
        configuration.put("client.id", name);
        configuration.put("group.id", Passage.GROUP);
        configuration.put("enable.auto.commit", false);
        configuration.put("auto.offset.reset", "earliest");
        configuration.put(
                "partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        configuration.put("isolation.level", "read_committed");
        configuration.put("fetch.max.wait.ms", 100);
        configuration.put("max.poll.records", 50);
        configuration.put("session.timeout.ms", 6_000);
        configuration.put("heartbeat.interval.ms", 1_000);
        return new KafkaConsumer<>(
                configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("bootstrap.servers", bootstrapServers);
        configuration.put("acks", "all");
        configuration.put("enable.idempotence", true);
        configuration.put("linger.ms", 0);
        configuration.put("compression.type", "lz4");
        configuration.put("delivery.timeout.ms", Integer.MAX_VALUE);
        return new KafkaProducer<>(
                configuration, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
