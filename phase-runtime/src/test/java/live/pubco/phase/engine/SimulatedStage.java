package live.pubco.phase.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import live.pubco.phase.VirtualTimer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * A stage in which everything happens that can: poison, bugs, a registry that is away, answers that
 * come late or never.
 */
class SimulatedStage implements Stage<String, String, String> {

    private static final String PARTITION = "source-partition";
    private static final String OFFSET = "source-offset";

    boolean calm;
    private final Random random;
    private final VirtualTimer timer;
    private final Set<String> asking = new HashSet<>();
    final Set<String> askedTwiceAtOnce = new HashSet<>();

    SimulatedStage(Random random, VirtualTimer timer) {
        this.random = random;
        this.timer = timer;
    }

    /** The value says what is to happen: kind, question, fairness key. */
    ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
        String[] kinds = {
            "ask", "ask", "ask", "ask", "pass", "poison", "bug", "large", "brokenAsk"
        };
        String kind = kinds[random.nextInt(kinds.length)];
        String value = kind + ":q" + random.nextInt(8) + ":p" + random.nextInt(3);
        byte[] key = ("k" + partition.partition() + "-" + random.nextInt(4)).getBytes(UTF_8);
        RecordHeaders headers = new RecordHeaders();
        headers.add(PARTITION, String.valueOf(partition.partition()).getBytes(UTF_8));
        headers.add(OFFSET, String.valueOf(offset).getBytes(UTF_8));
        byte[] bytes = value.getBytes(UTF_8);
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                0L,
                TimestampType.CREATE_TIME,
                key.length,
                bytes.length,
                key,
                bytes,
                headers,
                Optional.empty());
    }

    static TopicPartition sourcePartition(ProducerRecord<byte[], byte[]> record) {
        return new TopicPartition(Simulation.INPUT, (int) header(record, PARTITION));
    }

    static long sourceOffset(ProducerRecord<byte[], byte[]> record) {
        return header(record, OFFSET);
    }

    boolean isTooLarge(ProducerRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8).startsWith("large");
    }

    @Override
    public String decode(ConsumerRecord<byte[], byte[]> source) {
        if (!calm && random.nextInt(20) == 0) {
            throw new NotNow("registry away", null);
        }
        String value = new String(source.value(), UTF_8);
        if (value.startsWith("poison")) {
            throw new IllegalArgumentException("unreadable");
        }
        return value;
    }

    @Override
    public Plan<String, String> plan(String record) {
        if (record.startsWith("bug")) {
            throw new IllegalStateException("bug");
        }
        String kind = record.substring(0, record.indexOf(':'));
        String question = kind.equals("brokenAsk") ? "broken" : record.split(":")[1];
        return kind.equals("pass") || kind.equals("fatal")
                ? new Plan.Pass<>(record)
                : new Plan.Ask<>(question, random.nextInt(5) == 0);
    }

    @Override
    public Uni<Map<String, String>> ask(Set<String> questions) {
        questions.stream().filter(question -> !asking.add(question)).forEach(askedTwiceAtOnce::add);
        Map<String, String> answers = new HashMap<>();
        questions.forEach(question -> answers.put(question, "a-" + question));
        boolean broken = answers.remove("broken") != null && random.nextBoolean();
        long delay = random.nextInt(300);
        return Uni.createFrom()
                .emitter(
                        emitter -> {
                            emitter.onTermination(() -> asking.removeAll(questions));
                            timer.after(
                                    Duration.ofMillis(delay),
                                    () -> {
                                        asking.removeAll(questions);
                                        if (broken) {
                                            emitter.fail(new IllegalStateException("bug in ask"));
                                        } else {
                                            emitter.complete(answers);
                                        }
                                    });
                        });
    }

    @Override
    public String unanswered(String reason) {
        return reason;
    }

    @Override
    public Duration rememberFor(String answer) {
        return answer.endsWith("1") ? Duration.ZERO : Duration.ofSeconds(1);
    }

    @Override
    public String finish(String record, String answer, Asked asked) {
        return record + "=" + answer;
    }

    @Override
    public ProducerRecord<byte[], byte[]> encode(
            String record, ConsumerRecord<byte[], byte[]> source) {
        if (record.startsWith("fatal")) {
            throw new StackOverflowError("too deep");
        }
        return new ProducerRecord<>(
                "out", null, source.key(), record.getBytes(UTF_8), source.headers());
    }

    @Override
    public Fairness fairness(String record) {
        return new Fairness(record.split(":")[2], 1 + random.nextInt(3));
    }

    private static long header(ProducerRecord<byte[], byte[]> record, String name) {
        return Long.parseLong(new String(record.headers().lastHeader(name).value(), UTF_8));
    }
}
