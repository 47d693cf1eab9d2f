package live.pubco.phase.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A record as it goes to the dead letters: byte for byte, its own headers, and why. */
public final class DeadLetter {

    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";
    public static final String EXCEPTION = "dead-letter-exception-class-name";
    public static final String REASON = "dead-letter-reason";
    public static final String CAUSE = "dead-letter-cause";
    public static final String CLASS = "pubco-dlq-class";
    public static final String ATTEMPTS = "pubco-dlq-attempts";
    public static final String FIRST_FAILURE = "pubco-dlq-first-failure";

    /** All headers that a dead letter adds, which a replay takes off again. */
    public static final Set<String> HEADERS =
            Set.of(
                    TOPIC,
                    PARTITION,
                    OFFSET,
                    EXCEPTION,
                    REASON,
                    CAUSE,
                    CLASS,
                    ATTEMPTS,
                    FIRST_FAILURE);

    private static final int MAX_TEXT = 1_000;

    private DeadLetter() {}

    /** The dead letter of a record that failed once, for good. */
    public static ProducerRecord<byte[], byte[]> of(
            String topic,
            ConsumerRecord<byte[], byte[]> source,
            DeadLetterClass kind,
            Throwable thrown,
            Instant failedAt) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic, null, source.key(), source.value(), source.headers());
        Headers headers = letter.headers();
        HEADERS.forEach(headers::remove);
        put(headers, TOPIC, source.topic());
        put(headers, PARTITION, String.valueOf(source.partition()));
        put(headers, OFFSET, String.valueOf(source.offset()));
        put(headers, EXCEPTION, thrown.getClass().getName());
        put(headers, REASON, text(thrown));
        if (thrown.getCause() != null) {
            put(headers, CAUSE, text(thrown.getCause()));
        }
        put(headers, CLASS, kind.label());
        put(headers, ATTEMPTS, "1");
        put(headers, FIRST_FAILURE, failedAt.toString());
        return letter;
    }

    /**
     * The same letter for a broker that refuses even that: the value stays where the headers say it
     * came from.
     */
    static ProducerRecord<byte[], byte[]> withoutValue(ProducerRecord<byte[], byte[]> letter) {
        return new ProducerRecord<>(letter.topic(), null, letter.key(), null, letter.headers());
    }

    private static String text(Throwable thrown) {
        String message =
                thrown.getMessage() == null
                        ? thrown.getClass().getSimpleName()
                        : thrown.getMessage();
        return message.length() <= MAX_TEXT ? message : message.substring(0, MAX_TEXT);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
