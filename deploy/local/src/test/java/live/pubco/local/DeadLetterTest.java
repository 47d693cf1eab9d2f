package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final byte[] KEY = {1, 2};
    private static final byte[] VALUE = {0, -1, 7};

    @Test
    void goesBackByteForByteToWhereItCameFrom() {
        ProducerRecord<byte[], byte[]> replay = buried().replay();
        assertThat(replay.topic()).isEqualTo("pubco.playlist.added.v1");
        assertThat(replay.key()).isEqualTo(KEY);
        assertThat(replay.value()).isEqualTo(VALUE);
    }

    @Test
    void keepsItsOwnHeadersAndLosesTheNotesOfTheBurial() {
        assertThat(buried().replay().headers())
                .extracting(Header::key)
                .containsExactly("traceparent");
    }

    @Test
    void namesItsServiceReasonAndSource() {
        assertThat(buried())
                .returns("ingest-service", DeadLetter::service)
                .returns("not JSON", DeadLetter::reason)
                .returns("poison", DeadLetter::kind)
                .returns("pubco.playlist.added.v1-3@17", DeadLetter::source);
    }

    @Test
    void withoutASourceItCannotGoBack() {
        DeadLetter unknown = new DeadLetter(record());
        assertThatThrownBy(unknown::replay)
                .isInstanceOf(LauncherFailure.class)
                .hasMessage("pubco.ingest-service.dlq-0@5 does not say where it came from");
    }

    private static DeadLetter buried() {
        ConsumerRecord<byte[], byte[]> found = record();
        add(found, "traceparent", "00-1-2-01");
        add(found, "dead-letter-topic", "pubco.playlist.added.v1");
        add(found, "dead-letter-partition", "3");
        add(found, "dead-letter-offset", "17");
        add(found, "dead-letter-reason", "not JSON");
        add(found, "pubco-dlq-class", "poison");
        return new DeadLetter(found);
    }

    private static ConsumerRecord<byte[], byte[]> record() {
        return new ConsumerRecord<>("pubco.ingest-service.dlq", 0, 5, KEY, VALUE);
    }

    private static void add(ConsumerRecord<byte[], byte[]> found, String name, String value) {
        found.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
