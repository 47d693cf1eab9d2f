package live.pubco.scoring.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import live.pubco.schemas.AlertRaised;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.PublishingChanged;
import live.pubco.schemas.ScoredTrack;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import live.pubco.scoring.Codec;
import live.pubco.scoring.NotNow;
import live.pubco.scoring.Patience;
import live.pubco.scoring.reads.TrackFacts;
import live.pubco.scoring.sink.Events;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Compares what is new with the rules. It has a group of its own, so that nobody's rule can hold up
 * the sink; offsets are committed when all alerts are kept and told.
 */
@ApplicationScoped
class AlertsConsumer {

    private static final Logger LOG = Logger.getLogger(AlertsConsumer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AlertStore store;
    private final Codec codec;
    private final Events events;
    private final Webhooks webhooks;
    private final Patience patience;

    AlertsConsumer(
            AlertStore store, Codec codec, Events events, Webhooks webhooks, Patience patience) {
        this.store = store;
        this.codec = codec;
        this.events = events;
        this.webhooks = webhooks;
        this.patience = patience;
    }

    @Incoming("alerts")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> records) {
        List<WatchRule> rules = answered(store.rules());
        if (rules.isEmpty()) {
            return;
        }
        Set<String> ids = new LinkedHashSet<>();
        List<PublishingChanged> moved =
                read(records, Topics.PUBLISHING_CHANGED, PublishingChanged.class);
        List<ScoredTrack> scored = read(records, Topics.TRACK_SCORED, ScoredTrack.class);
        List<PlaylistDelta> listed = read(records, Topics.PLAYLIST_DELTA, PlaylistDelta.class);
        moved.forEach(change -> ids.add(change.getTrackId()));
        scored.forEach(track -> ids.add(track.getTrackId()));
        listed.stream()
                .flatMap(delta -> delta.getEntries().stream())
                .filter(Alerts::isNew)
                .forEach(entry -> ids.add(entry.getTrackId()));
        Map<String, TrackFacts> facts = ids.isEmpty() ? Map.of() : answered(store.facts(ids));
        Alerts alerts = new Alerts(rules, facts);
        moved.forEach(alerts::moved);
        scored.forEach(alerts::scored);
        listed.forEach(alerts::listed);
        tell(alerts.raised());
    }

    private void tell(List<Alerts.Alert> raised) {
        if (raised.isEmpty()) {
            return;
        }
        answered(store.raise(raised).replaceWith(true));
        webhooks.wake();
        List<Uni<Void>> sent = raised.stream().map(alert -> events.raised(record(alert))).toList();
        answered(Uni.join().all(sent).andFailFast().replaceWith(true));
    }

    private static AlertRaised record(Alerts.Alert alert) {
        return AlertRaised.newBuilder()
                .setAlertId(alert.alertId())
                .setRule(alert.ruleName())
                .setSubject(alert.trackId())
                .setRaisedAt(alert.raisedAt())
                .setText(alert.text())
                .build();
    }

    private <T extends SpecificRecord> List<T> read(
            ConsumerRecords<byte[], byte[]> records, Topic topic, Class<T> type) {
        List<T> all = new ArrayList<>();
        Consumer<ConsumerRecord<byte[], byte[]>> reader =
                record ->
                        all.add(
                                patience.until(
                                        () ->
                                                codec.decode(
                                                        record.topic(),
                                                        record.headers(),
                                                        record.value(),
                                                        type)));
        for (ConsumerRecord<byte[], byte[]> record : records.records(topic.name())) {
            if (record.value() != null) {
                read(record, reader);
            }
        }
        return all;
    }

    /** These topics are our own and ingest's: what cannot be read of them is a bug to be seen. */
    private static void read(
            ConsumerRecord<byte[], byte[]> record,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try {
            reader.accept(record);
        } catch (Patience.Stopped stopping) {
            throw stopping;
        } catch (RuntimeException unreadable) {
            String key = record.key() == null ? "" : new String(record.key(), UTF_8);
            LOG.errorf(unreadable, "no alert: unreadable %s of %s", record.topic(), key);
        }
    }

    /** Waits as long as it takes; what was kept or told already does no harm when repeated. */
    private <T> T answered(Uni<T> question) {
        return patience.until(
                () -> {
                    try {
                        return question.await().atMost(PATIENCE);
                    } catch (RuntimeException e) {
                        throw new NotNow("alerts wait: " + e.getMessage(), e);
                    }
                });
    }
}
