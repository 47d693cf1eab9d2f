package live.pubco.local;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** A record that a service could not process, with what the service noted in its headers. */
record DeadLetter(ConsumerRecord<byte[], byte[]> found) {

    private static final List<String> NOTES = List.of("dead-letter-", "pubco-dlq-");

    String topic() {
        return found.topic();
    }

    String service() {
        return found.topic().replaceFirst("^pubco\\.", "").replaceFirst("\\.dlq$", "");
    }

    /** Where it came from; absent when whoever buried it did not say. */
    Optional<String> origin() {
        return header("dead-letter-topic");
    }

    String source() {
        return "%s-%s@%s"
                .formatted(
                        origin().orElse("?"),
                        header("dead-letter-partition").orElse("?"),
                        header("dead-letter-offset").orElse("?"));
    }

    String kind() {
        return header("pubco-dlq-class").orElse("?");
    }

    String reason() {
        return header("dead-letter-reason").orElse("no reason given");
    }

    Instant at() {
        return Instant.ofEpochMilli(found.timestamp());
    }

    /**
     * The untouched bytes on their way back: the notes of the burial are taken off, nothing else.
     */
    ProducerRecord<byte[], byte[]> replay() {
        String origin =
                origin().orElseThrow(
                                () ->
                                        new LauncherFailure(
                                                "%s-%d@%d does not say where it came from"
                                                        .formatted(
                                                                topic(),
                                                                found.partition(),
                                                                found.offset())));
        List<Header> kept =
                StreamSupport.stream(found.headers().spliterator(), false)
                        .filter(header -> NOTES.stream().noneMatch(header.key()::startsWith))
                        .toList();
        return new ProducerRecord<>(origin, null, found.key(), found.value(), kept);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(found.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
