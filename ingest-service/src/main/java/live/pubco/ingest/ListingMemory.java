package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.DeltaKind;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackSighting;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Each playlist's last listing: tells what a new one changed, sights what has left, and sights all
 * tracks anew when a refresh found the playlist unchanged and read no page.
 */
final class ListingMemory extends ContextualProcessor<byte[], byte[], byte[], Object> {

    /** A listing whose tracks are on their way, and what it changed against the one before. */
    record Opened(
            PlaylistSnapshot listing, boolean isSentOn, Instant at, List<DeltaEntry> changes) {}

    private final Codec codec;
    private Listings listings;
    private KeyValueStore<byte[], byte[]> gone;
    private Letters letters;

    ListingMemory(Codec codec) {
        this.codec = codec;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        super.init(context);
        listings = new Listings(codec, context.getStateStore(MemoryTopology.LISTINGS));
        gone = context.getStateStore(MemoryTopology.GONE);
        letters = new Letters(context, MemoryTopology.LISTING_LETTERS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() != null) {
            letters.orBury(record, topic -> take(topic, record));
        }
    }

    private void take(String topic, Record<byte[], byte[]> record) {
        Optional<PlaylistSnapshot> last = listings.last(record.key(), place());
        if (topic.equals(Topics.PLAYLIST_SNAPSHOT.name())) {
            compare(
                    record,
                    last,
                    codec.decode(Topics.PLAYLIST_SNAPSHOT, record.value(), PlaylistSnapshot.class));
        } else {
            last.ifPresent(listing -> follow(record, listing));
        }
    }

    private void compare(
            Record<byte[], byte[]> record, Optional<PlaylistSnapshot> last, PlaylistSnapshot now) {
        if (last.filter(l -> l.getRefreshId().equals(now.getRefreshId())).isPresent()) {
            return;
        }
        List<DeltaEntry> changes =
                Delta.between(last, now, id -> gone.get(goneKey(now, id)) != null);
        changes.stream()
                .filter(change -> change.getKind() == DeltaKind.REMOVED)
                .forEach(change -> leave(record, last.orElseThrow(), now, change.getTrackId()));
        open(record, new Opened(now, true, now.getTakenAt(), changes));
        listings.replace(record.key(), last, Optional.of(Delta.base(last, now)), place());
    }

    /** A refresh that read no page, or the end of watching. */
    private void follow(Record<byte[], byte[]> record, PlaylistSnapshot last) {
        Playlist playlist = codec.decode(Topics.PLAYLIST_REGISTRY, record.value(), Playlist.class);
        if (playlist.getStatus() == PlaylistStatus.DELETED) {
            Resighting.left(playlist, last, now()).forEach(s -> sight(record, s));
            listings.replace(record.key(), Optional.of(last), Optional.empty(), place());
        } else if (Resighting.isUnchanged(playlist, last)) {
            again(record, playlist, last);
        }
    }

    private void again(Record<byte[], byte[]> record, Playlist playlist, PlaylistSnapshot last) {
        PlaylistSnapshot now =
                PlaylistSnapshot.newBuilder(last)
                        .setRefreshId(playlist.getLastRefreshId().orElseThrow())
                        .build();
        Instant at = playlist.getLastRefreshAt().orElse(now());
        if (playlist.getStatistics()) {
            Resighting.again(playlist, last, at).forEach(s -> sight(record, s));
        }
        open(record, new Opened(now, playlist.getStatistics(), at, List.of()));
        listings.replace(record.key(), Optional.of(last), Optional.of(now), place());
    }

    private void open(Record<byte[], byte[]> record, Opened opened) {
        context().forward(record.withValue(opened), MemoryTopology.REFRESH_TALLY);
    }

    /** That a track once left stays noted: whenever it is added from now on, it returns. */
    private void leave(
            Record<byte[], byte[]> cause,
            PlaylistSnapshot last,
            PlaylistSnapshot now,
            String trackId) {
        gone.put(goneKey(now, trackId), new byte[] {1});
        sight(cause, Resighting.left(last, now, trackId));
    }

    private void sight(Record<byte[], byte[]> cause, TrackSighting sighting) {
        byte[] key = sighting.getTrackId().getBytes(StandardCharsets.UTF_8);
        byte[] value = codec.encode(Topics.TRACK_SIGHTED, sighting);
        context().forward(cause.withKey(key).withValue(value), MemoryTopology.RESIGHTED);
    }

    private RecordMetadata place() {
        return context().recordMetadata().orElseThrow();
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }

    private static byte[] goneKey(PlaylistSnapshot listing, String trackId) {
        return (listing.getPlaylistId() + "/" + trackId).getBytes(StandardCharsets.UTF_8);
    }
}
