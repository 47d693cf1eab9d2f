package live.pubco.scoring.sink;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.PlaylistRefreshed;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import live.pubco.scoring.Codec;
import live.pubco.scoring.Patience;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads a batch of all topics; what cannot be read is a dead letter. */
@ApplicationScoped
class RecordsReader {

    private final Codec codec;
    private final Patience patience;
    private final DeadLetters dead;

    RecordsReader(Codec codec, Patience patience, DeadLetters dead) {
        this.codec = codec;
        this.patience = patience;
        this.dead = dead;
    }

    /**
     * A batch that was read.
     *
     * @param rows what needs no score
     */
    record Batch(List<Row> rows, List<Received<EnrichedTrack>> tracks) {}

    Batch read(ConsumerRecords<byte[], byte[]> records) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(
                PlaylistRows.newestRegistered(
                        decoded(records, Topics.PLAYLIST_REGISTRY, Playlist.class)));
        rows.addAll(
                PlaylistRows.newestListed(
                        decoded(records, Topics.PLAYLIST_SNAPSHOT, PlaylistSnapshot.class)));
        rows.addAll(
                PlaylistRows.moves(decoded(records, Topics.PLAYLIST_DELTA, PlaylistDelta.class)));
        rows.addAll(
                PlaylistRows.refreshes(
                        decoded(records, Topics.PLAYLIST_REFRESHED, PlaylistRefreshed.class)));
        rows.addAll(forgotten(records, Topics.TRACK_ENRICHED, Row.Kind.FORGOTTEN_TRACK));
        rows.addAll(forgotten(records, Topics.PLAYLIST_REGISTRY, Row.Kind.FORGOTTEN_PLAYLIST));
        return new Batch(rows, decoded(records, Topics.TRACK_ENRICHED, EnrichedTrack.class));
    }

    /** A compacted topic forgets a key by an empty value, and so do we. */
    private static List<Row> forgotten(
            ConsumerRecords<byte[], byte[]> records, Topic topic, Row.Kind kind) {
        List<Row> rows = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> source : records.records(topic.name())) {
            if (source.value() == null && source.key() != null) {
                rows.add(Row.forgotten(kind, source));
            }
        }
        return rows;
    }

    private <T extends SpecificRecord> List<Received<T>> decoded(
            ConsumerRecords<byte[], byte[]> records, Topic topic, Class<T> type) {
        List<Received<T>> decoded = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> source : records.records(topic.name())) {
            if (source.value() != null) {
                decode(source, type).ifPresent(decoded::add);
            }
        }
        return decoded;
    }

    private <T extends SpecificRecord> Optional<Received<T>> decode(
            ConsumerRecord<byte[], byte[]> source, Class<T> type) {
        try {
            return Optional.of(
                    new Received<>(
                            source,
                            patience.until(
                                    () ->
                                            codec.decode(
                                                    source.topic(),
                                                    source.headers(),
                                                    source.value(),
                                                    type))));
        } catch (Patience.Stopped stopping) {
            throw stopping;
        } catch (RuntimeException poison) {
            dead.add(source, DeadLetters.Kind.POISON, poison);
            return Optional.empty();
        }
    }
}
