package live.pubco.scoring.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;

/** Keeps what cannot be processed, byte for byte and with its own headers, and says why. */
@Startup
@ApplicationScoped
class DeadLetters {

    /** Why a record is dead. */
    enum Kind {
        /** It can never be read or stored. */
        POISON,
        /** It can be read, but this version of the service fails on it. */
        BUG;

        private String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String TOPIC = Topics.deadLetters(Topics.SCORING).name();
    private static final int MAX_TEXT = 1_000;

    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Clock clock;

    DeadLetters(Outbox outbox, MeterRegistry meters, Clock clock) {
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            counter(kind); // there from the start, so that the first one is an increase
        }
    }

    void add(ConsumerRecord<byte[], byte[]> source, Kind kind, Throwable thrown) {
        Headers headers = new RecordHeaders(source.headers());
        put(headers, "dead-letter-topic", source.topic());
        put(headers, "dead-letter-partition", String.valueOf(source.partition()));
        put(headers, "dead-letter-offset", String.valueOf(source.offset()));
        put(headers, "dead-letter-exception-class-name", thrown.getClass().getName());
        put(headers, "dead-letter-reason", text(thrown));
        if (thrown.getCause() != null) {
            put(headers, "dead-letter-cause", text(thrown.getCause()));
        }
        put(headers, "pubco-dlq-class", kind.label());
        put(headers, "pubco-dlq-attempts", "1");
        put(headers, "pubco-dlq-first-failure", clock.instant().toString());
        outbox.send(TOPIC, source.key(), source.value(), headers);
        counter(kind).increment();
        LOG.warnf(
                "dead letter: topic=%s partition=%d offset=%d reason=%s",
                source.topic(), source.partition(), source.offset(), text(thrown));
    }

    private Counter counter(Kind kind) {
        return meters.counter("pubco.dead.letters", "class", kind.label());
    }

    private static String text(Throwable thrown) {
        String message =
                thrown.getMessage() == null
                        ? thrown.getClass().getSimpleName()
                        : thrown.getMessage();
        return message.length() <= MAX_TEXT ? message : message.substring(0, MAX_TEXT);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(UTF_8));
    }
}
