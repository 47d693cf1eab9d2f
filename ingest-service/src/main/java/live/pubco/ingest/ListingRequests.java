package live.pubco.ingest;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.Topics;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * The listing work, driven from the registry's topic: a record is acknowledged when everything that
 * follows from it is written, so a listing that was interrupted is done again.
 */
@ApplicationScoped
class ListingRequests {

    private static final Logger LOG = Logger.getLogger(ListingRequests.class);

    private final Multi<Message<byte[]>> requests;
    private final Lister lister;
    private final Playlists playlists;
    private final Codec codec;
    private final int atOnce;

    ListingRequests(
            @Channel("listing-requests") Multi<Message<byte[]>> requests,
            Lister lister,
            Playlists playlists,
            Codec codec,
            IngestSettings settings) {
        this.requests = requests;
        this.lister = lister;
        this.playlists = playlists;
        this.codec = codec;
        this.atOnce = settings.ingest().listings();
    }

    void start(@Observes StartupEvent event, PlaylistsReader reader) {
        reader.caughtUp()
                .onItem()
                .transformToMulti(ready -> requests)
                .onItem()
                .transformToUni(this::work)
                .merge(atOnce)
                .subscribe()
                .with(done -> {}, failed -> LOG.error("listing work has ended", failed));
    }

    private Uni<Void> work(Message<byte[]> message) {
        return Uni.createFrom()
                .deferred(() -> list(message))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(failed -> LOG.warnf("listing interrupted: %s", failed.toString()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .indefinitely()
                .flatMap(done -> Uni.createFrom().completionStage(message.ack()));
    }

    private Uni<Void> list(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<?, ?> record =
                message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        if (message.getPayload() == null) {
            return Uni.createFrom().voidItem();
        }
        Playlist playlist =
                codec.decode(Topics.PLAYLIST_REGISTRY, message.getPayload(), Playlist.class);
        return isDue(playlist, record.getOffset())
                ? lister.list(playlist, Trace.of(record.getHeaders()))
                : Uni.createFrom().voidItem();
    }

    /** What waits for a later try comes back through the schedule. */
    private boolean isDue(Playlist playlist, long offset) {
        return playlist.getStatus() == PlaylistStatus.LISTING
                && playlist.getNextRefreshAt().isEmpty()
                && playlists.isNewest(playlist.getPlaylistId(), offset);
    }
}
