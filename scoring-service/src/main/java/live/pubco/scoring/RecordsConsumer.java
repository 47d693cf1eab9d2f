package live.pubco.scoring;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes one batch after the other; its offsets are committed when everything of it is stored and
 * sent.
 */
@ApplicationScoped
class RecordsConsumer {

    private final Codec codec;
    private final Tracks tracks;
    private final Playlists playlists;
    private final DeadLetters dead;
    private final Delivery delivery;

    RecordsConsumer(
            Codec codec, Tracks tracks, Playlists playlists, DeadLetters dead, Delivery delivery) {
        this.codec = codec;
        this.tracks = tracks;
        this.playlists = playlists;
        this.dead = dead;
        this.delivery = delivery;
    }

    /** How a batch is repeated until all of it got out; every step of it may be done twice. */
    @ApplicationScoped
    static class Delivery {
        private final Outbox outbox;
        private final Patience patience;

        Delivery(Outbox outbox, Patience patience) {
            this.outbox = outbox;
            this.patience = patience;
        }

        void complete(Runnable work) {
            patience.until(
                    () -> {
                        work.run();
                        outbox.flush();
                        return null;
                    });
        }

        <T> T wait(Supplier<T> action) {
            return patience.until(action);
        }
    }

    @Incoming("records")
    @Blocking
    void consume(ConsumerRecords<byte[], byte[]> records) {
        delivery.complete(
                () -> {
                    playlists.registered(
                            decoded(records, Topics.PLAYLIST_REGISTRY, Playlist.class));
                    playlists.listed(
                            decoded(records, Topics.PLAYLIST_SNAPSHOT, PlaylistSnapshot.class));
                    tracks.process(decoded(records, Topics.TRACK_ENRICHED, EnrichedTrack.class));
                });
    }

    private <T> List<Received<T>> decoded(
            ConsumerRecords<byte[], byte[]> records, Topic topic, Class<T> type) {
        List<Received<T>> decoded = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> source : records.records(topic.name())) {
            // a compacted topic forgets a key by an empty value; there is nothing to store then
            if (source.value() != null) {
                decode(source, type, decoded);
            }
        }
        return decoded;
    }

    private <T> void decode(
            ConsumerRecord<byte[], byte[]> source, Class<T> type, List<Received<T>> decoded) {
        try {
            T value =
                    delivery.wait(
                            () ->
                                    codec.decode(
                                            source.topic(),
                                            source.headers(),
                                            source.value(),
                                            type));
            decoded.add(new Received<>(source, value));
        } catch (Patience.Stopped stopping) {
            throw stopping;
        } catch (RuntimeException poison) {
            dead.add(source, DeadLetters.Kind.POISON, poison);
        }
    }
}
