package live.pubco.scoring.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import live.pubco.schemas.AlertRaised;
import live.pubco.schemas.PublishingChanged;
import live.pubco.schemas.ReferencePublished;
import live.pubco.schemas.ScoredTrack;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import live.pubco.scoring.Codec;
import live.pubco.scoring.NotNow;
import live.pubco.scoring.Patience;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Tells the world what was scored and what changed, as CloudEvents; the same event has the same id.
 */
@ApplicationScoped
public class Events {

    private static final String TRACEPARENT = "traceparent";

    private final Codec codec;
    private final Outbox outbox;
    private final Patience patience;

    Events(Codec codec, Outbox outbox, Patience patience) {
        this.codec = codec;
        this.outbox = outbox;
        this.patience = patience;
    }

    void scored(ScoredTrack track, Headers incoming) {
        String identity =
                String.join(
                        "|",
                        track.getTrackId(),
                        track.getAsOf().toString(),
                        track.getModelVersion(),
                        track.getReferenceVersion(),
                        track.getConfigHash());
        String id = UUID.nameUUIDFromBytes(identity.getBytes(UTF_8)).toString();
        Headers headers = headers(Topics.TRACK_SCORED, id, track.getAsOf(), incoming);
        track.getRefreshId().ifPresent(refresh -> put(headers, "ce_correlationid", refresh));
        send(Topics.TRACK_SCORED, track.getTrackId(), track, headers);
    }

    void changed(PublishingChanged change, Headers incoming) {
        Headers headers =
                headers(
                        Topics.PUBLISHING_CHANGED,
                        change.getChangeId(),
                        change.getDetectedAt(),
                        incoming);
        send(Topics.PUBLISHING_CHANGED, change.getTrackId(), change, headers);
    }

    /** Returns when the broker has it; throws {@link NotNow} when it did not take it. */
    public void reference(ReferencePublished event) {
        String id = UUID.nameUUIDFromBytes(event.getVersion().getBytes(UTF_8)).toString();
        Headers headers =
                headers(Topics.REFERENCE_PUBLISHED, id, event.getBuiltAt(), new RecordHeaders());
        String topic = Topics.REFERENCE_PUBLISHED.name();
        byte[] bytes = patience.until(() -> codec.encode(topic, event));
        try {
            outbox.sendNow(topic, event.getVersion().getBytes(UTF_8), bytes, headers)
                    .await()
                    .indefinitely();
        } catch (RuntimeException e) {
            throw new NotNow("Kafka did not take an event", e);
        }
    }

    /** Tells it by itself, of no batch; may be called from any thread that may wait. */
    public Uni<Void> raised(AlertRaised alert) {
        Headers headers =
                headers(
                        Topics.ALERT_RAISED,
                        alert.getAlertId(),
                        alert.getRaisedAt(),
                        new RecordHeaders());
        String topic = Topics.ALERT_RAISED.name();
        byte[] bytes = patience.until(() -> codec.encode(topic, alert));
        return outbox.sendNow(topic, alert.getSubject().getBytes(UTF_8), bytes, headers);
    }

    private void send(Topic topic, String key, SpecificRecord value, Headers headers) {
        byte[] bytes = patience.until(() -> codec.encode(topic.name(), value));
        outbox.send(topic.name(), key.getBytes(UTF_8), bytes, headers);
    }

    private static Headers headers(Topic topic, String id, Instant time, Headers incoming) {
        Headers headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_type", topic.name());
        put(headers, "ce_source", "/" + Topics.SCORING);
        put(headers, "ce_time", time.toString());
        Header trace = incoming.lastHeader(TRACEPARENT);
        if (trace != null) {
            headers.add(trace);
        }
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
