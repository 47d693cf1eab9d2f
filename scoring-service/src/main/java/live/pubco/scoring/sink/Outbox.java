package live.pubco.scoring.sink;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import live.pubco.scoring.NotNow;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Sends the records of a batch and waits once for all of them; every consuming thread has its own
 * batch.
 */
@ApplicationScoped
public class Outbox {

    private final MutinyEmitter<Object> emitter;
    private final ThreadLocal<List<Uni<Void>>> underway = ThreadLocal.withInitial(ArrayList::new);

    Outbox(
            // a batch is the bound: its consumer waits for all that it sent
            @Channel("events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<Object> emitter) {
        this.emitter = emitter;
    }

    void send(String topic, byte[] key, byte[] value, Headers headers) {
        Uni<Void> sent = sendNow(topic, key, value, headers).memoize().indefinitely();
        sent.subscribe().with(ok -> {}, failed -> {});
        underway.get().add(sent);
    }

    /** Sends a record that belongs to no batch, from any thread; no value is a tombstone. */
    public Uni<Void> sendNow(String topic, byte[] key, byte[] value, Headers headers) {
        OutgoingKafkaRecordMetadata<byte[]> metadata =
                OutgoingKafkaRecordMetadata.<byte[]>builder()
                        .withTopic(topic)
                        .withKey(key)
                        .withHeaders(headers)
                        .build();
        Object payload = value == null ? Record.of(key, null) : value;
        return emitter.sendMessage(Message.of(payload).addMetadata(metadata));
    }

    /** Returns when the broker has all; throws {@link NotNow} when it did not take one. */
    void flush() {
        List<Uni<Void>> sent = underway.get();
        underway.remove();
        if (sent.isEmpty()) {
            return;
        }
        try {
            Uni.join().all(sent).andCollectFailures().await().indefinitely();
        } catch (RuntimeException e) {
            throw new NotNow("Kafka did not take an event", e);
        }
    }
}
