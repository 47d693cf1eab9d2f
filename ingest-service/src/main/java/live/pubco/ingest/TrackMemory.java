package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackCommand;
import live.pubco.schemas.TrackProgress;
import live.pubco.schemas.TrackSighting;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * All that is known of each track: what the chain last sent back, and every playlist that showed it
 * since. A sighting or an order joined with it enters the chain; what the chain sends back is kept.
 * One store with one writer per track, so two playlists added in the same second both show.
 */
final class TrackMemory extends ContextualProcessor<byte[], byte[], byte[], Object> {

    private final Codec codec;
    private KeyValueStore<byte[], byte[]> tracks;
    private Letters letters;

    TrackMemory(Codec codec) {
        this.codec = codec;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        super.init(context);
        tracks = context.getStateStore(MemoryTopology.TRACKS);
        letters = new Letters(context, MemoryTopology.TRACK_LETTERS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        letters.orBury(record, topic -> take(topic, record));
    }

    private void take(String topic, Record<byte[], byte[]> record) {
        if (topic.equals(Topics.TRACK_ENRICHED.name())) {
            learn(record);
        } else if (record.value() == null) {
            return;
        } else if (topic.equals(Topics.TRACK_SIGHTED.name())) {
            see(record);
        } else if (topic.equals(Topics.TRACK_COMMAND.name())) {
            obey(record);
        } else {
            mourn(record);
        }
    }

    private void see(Record<byte[], byte[]> record) {
        TrackSighting sighting =
                codec.decode(Topics.TRACK_SIGHTED, record.value(), TrackSighting.class);
        Optional<EnrichedTrack> known = known(record.key());
        if (sighting.getMembership().getRemovedAt().isPresent()) {
            known.ifPresent(k -> send(record, TrackMerge.sighted(known, sighting, now())));
        } else if (known.filter(k -> TrackMerge.isUnderWay(k, sighting)).isEmpty()) {
            tell(record, Progress.seen(known, sighting));
            send(record, TrackMerge.sighted(known, sighting, now()));
        }
    }

    /** An order about a track that nobody has seen has nothing to act on. */
    private void obey(Record<byte[], byte[]> record) {
        TrackCommand command =
                codec.decode(Topics.TRACK_COMMAND, record.value(), TrackCommand.class);
        known(record.key())
                .ifPresent(known -> send(record, TrackMerge.commanded(known, command, now())));
    }

    private void learn(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            tracks.delete(record.key());
            return;
        }
        EnrichedTrack enriched = decode(record.value());
        tracks.put(record.key(), encode(TrackMerge.learnt(known(record.key()), enriched)));
        Progress.back(enriched).ifPresent(back -> tell(record, back));
    }

    /** A phase could not process the track: its refresh need not wait for it. */
    private void mourn(Record<byte[], byte[]> letter) {
        if (letter.key() != null) {
            readable(letter.value())
                    .or(() -> known(letter.key()))
                    .flatMap(Progress::buried)
                    .ifPresent(buried -> tell(letter, buried));
        }
    }

    /** A letter may be there because it cannot be read. */
    private Optional<EnrichedTrack> readable(byte[] value) {
        try {
            return Optional.of(decode(value));
        } catch (SerializationException | AvroRuntimeException | IllegalArgumentException poison) {
            Unanswered.rethrow(poison, "unreadable letter");
            return Optional.empty();
        }
    }

    private void tell(Record<byte[], byte[]> cause, TrackProgress progress) {
        byte[] key = progress.getPlaylistId().getBytes(StandardCharsets.UTF_8);
        byte[] value = codec.encode(Topics.PLAYLIST_PROGRESS, progress);
        Headers headers = new RecordHeaders();
        Trace.of(cause.headers()).writeTo(headers);
        long now = context().currentSystemTimeMs();
        context().forward(new Record<>(key, value, now, headers), MemoryTopology.PROGRESS);
    }

    private void send(Record<byte[], byte[]> cause, EnrichedTrack track) {
        byte[] value = encode(track);
        tracks.put(cause.key(), value);
        long now = context().currentSystemTimeMs();
        context().forward(cause.withValue(value).withTimestamp(now), MemoryTopology.DISCOVERED);
    }

    private Optional<EnrichedTrack> known(byte[] trackId) {
        return Optional.ofNullable(tracks.get(trackId)).map(this::decode);
    }

    /**
     * Kept as it stands on the chain's topics, so the registry reads old versions of it as well.
     */
    private EnrichedTrack decode(byte[] value) {
        return codec.decode(Topics.TRACK_ENRICHED, value, EnrichedTrack.class);
    }

    private byte[] encode(EnrichedTrack track) {
        return codec.encode(Topics.TRACK_DISCOVERED, track);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }
}
