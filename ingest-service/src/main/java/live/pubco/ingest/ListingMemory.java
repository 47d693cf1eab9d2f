package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.DeltaKind;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackSighting;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Each playlist's last listing: tells what a new one changed, sights what has left, and sights all
 * tracks anew when a refresh found the playlist unchanged and read no page.
 */
final class ListingMemory extends ContextualProcessor<byte[], byte[], byte[], byte[]> {

    private final Codec codec;
    private KeyValueStore<byte[], byte[]> listings;
    private KeyValueStore<byte[], byte[]> gone;
    private Letters letters;

    ListingMemory(Codec codec) {
        this.codec = codec;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        listings = context.getStateStore(MemoryTopology.LISTINGS);
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
        Optional<PlaylistSnapshot> last =
                Optional.ofNullable(listings.get(record.key())).map(this::snapshot);
        if (topic.equals(Topics.PLAYLIST_SNAPSHOT.name())) {
            compare(record, last, snapshot(record.value()));
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
        publish(record, now, changes);
        changes.forEach(change -> note(record, last, now, change));
        keep(record, Delta.base(last, now));
    }

    /** A refresh that read no page, or the end of watching. */
    private void follow(Record<byte[], byte[]> record, PlaylistSnapshot last) {
        Playlist playlist = codec.decode(Topics.PLAYLIST_REGISTRY, record.value(), Playlist.class);
        if (playlist.getStatus() == PlaylistStatus.DELETED) {
            Resighting.left(playlist, last, now()).forEach(s -> sight(record, s));
            listings.delete(record.key());
        } else if (Resighting.isUnchanged(playlist, last)) {
            Resighting.again(playlist, last, now()).forEach(s -> sight(record, s));
            String refreshId = playlist.getLastRefreshId().orElseThrow();
            keep(record, PlaylistSnapshot.newBuilder(last).setRefreshId(refreshId).build());
        }
    }

    private void publish(
            Record<byte[], byte[]> cause, PlaylistSnapshot now, List<DeltaEntry> changes) {
        if (changes.isEmpty()) {
            return;
        }
        PlaylistDelta delta =
                new PlaylistDelta(
                        now.getPlaylistId(), now.getRefreshId(), now.getTakenAt(), changes);
        Headers headers = new RecordHeaders(cause.headers());
        CloudEvents.describe(Topics.PLAYLIST_DELTA, now.getPlaylistId(), headers);
        byte[] value = codec.encode(Topics.PLAYLIST_DELTA, delta);
        context().forward(cause.withValue(value).withHeaders(headers), MemoryTopology.DELTA);
    }

    private void note(
            Record<byte[], byte[]> cause,
            Optional<PlaylistSnapshot> last,
            PlaylistSnapshot now,
            DeltaEntry change) {
        byte[] key = goneKey(now, change.getTrackId());
        if (change.getKind() == DeltaKind.RETURNED) {
            gone.delete(key);
        } else if (change.getKind() == DeltaKind.REMOVED) {
            gone.put(key, new byte[] {1});
            sight(cause, Resighting.left(last.orElseThrow(), now, change.getTrackId()));
        }
    }

    private void sight(Record<byte[], byte[]> cause, TrackSighting sighting) {
        byte[] key = sighting.getTrackId().getBytes(StandardCharsets.UTF_8);
        byte[] value = codec.encode(Topics.TRACK_SIGHTED, sighting);
        context().forward(cause.withKey(key).withValue(value), MemoryTopology.RESIGHTED);
    }

    private void keep(Record<byte[], byte[]> record, PlaylistSnapshot listing) {
        listings.put(record.key(), codec.encode(Topics.PLAYLIST_SNAPSHOT, listing));
    }

    private PlaylistSnapshot snapshot(byte[] value) {
        return codec.decode(Topics.PLAYLIST_SNAPSHOT, value, PlaylistSnapshot.class);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }

    private static byte[] goneKey(PlaylistSnapshot listing, String trackId) {
        return (listing.getPlaylistId() + "/" + trackId).getBytes(StandardCharsets.UTF_8);
    }
}
