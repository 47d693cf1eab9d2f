package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** What cannot be processed, kept byte for byte with its headers and the reason. */
final class DeadLetters {

    static final Topic TOPIC = Topics.deadLetters(Topics.INGEST);

    private DeadLetters() {}

    static ProducerRecord<byte[], byte[]> poison(
            ConsumerRecord<byte[], byte[]> record, AddedEvent.Unreadable why, Instant now) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(
                        TOPIC.name(), null, record.key(), record.value(), record.headers());
        describe(letter.headers(), record.topic(), record.partition(), record.offset());
        explain(letter.headers(), "poison", why.reason(), why.cause(), now);
        return letter;
    }

    static void describe(Headers headers, String topic, int partition, long offset) {
        put(headers, "dead-letter-topic", topic);
        put(headers, "dead-letter-partition", String.valueOf(partition));
        put(headers, "dead-letter-offset", String.valueOf(offset));
    }

    static void explain(Headers headers, String kind, String reason, Throwable cause, Instant now) {
        Throwable thrown = cause == null ? new IllegalArgumentException(reason) : cause;
        put(headers, "dead-letter-exception-class-name", thrown.getClass().getName());
        put(headers, "dead-letter-reason", reason);
        put(headers, "dead-letter-cause", firstLine(String.valueOf(thrown.getMessage())));
        put(headers, "pubco-dlq-class", kind);
        put(headers, "pubco-dlq-attempts", "1");
        put(headers, "pubco-dlq-first-failure", now.toString());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
