package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** The door on Kafka: each event ends as a playlist or as a dead letter, or is tried again. */
@ApplicationScoped
class AddedConsumer {

    private static final Logger LOG = Logger.getLogger(AddedConsumer.class);

    private final AddedReader reader;
    private final Door door;
    private final Log log;
    private final Schedule schedule;
    private final PlaylistsReader registry;

    AddedConsumer(
            AddedReader reader, Door door, Log log, Schedule schedule, PlaylistsReader registry) {
        this.reader = reader;
        this.door = door;
        this.log = log;
        this.schedule = schedule;
        this.registry = registry;
    }

    @Incoming("playlist-added")
    Uni<Void> accept(ConsumerRecord<byte[], byte[]> record) {
        return registry.caughtUp()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(ready -> take(record))
                .onFailure()
                .invoke(failed -> LOG.warnf("event waits: %s", failed.toString()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .indefinitely();
    }

    private Uni<Void> take(ConsumerRecord<byte[], byte[]> record) {
        AddedEvent event = reader.read(record.value(), record.headers());
        if (event instanceof AddedEvent.Unreadable unreadable) {
            return bury(record, unreadable);
        }
        AddedEvent.Readable readable = (AddedEvent.Readable) event;
        SpotifyReference reference = SpotifyReference.parse(readable.reference());
        if (reference instanceof SpotifyReference.Refused refused) {
            return bury(record, new AddedEvent.Unreadable(refused.reason()));
        }
        String playlistId = ((SpotifyReference.Known) reference).id();
        return door.admit(request(playlistId, readable, record)).replaceWithVoid();
    }

    private Uni<Void> bury(ConsumerRecord<byte[], byte[]> record, AddedEvent.Unreadable why) {
        return log.writeRaw(DeadLetters.poison(record, why, schedule.now())).replaceWithVoid();
    }

    /** An event without an id of its own is known by its place in the log. */
    private static AddRequest request(
            String playlistId, AddedEvent.Readable event, ConsumerRecord<byte[], byte[]> record) {
        String place = record.topic() + "-" + record.partition() + "@" + record.offset();
        return new AddRequest(
                playlistId,
                event.tags(),
                event.requestedBy(),
                event.requestId() == null ? place : event.requestId(),
                Trace.of(record.headers()));
    }
}
