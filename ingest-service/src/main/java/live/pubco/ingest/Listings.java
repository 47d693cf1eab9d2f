package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.Topics;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Each playlist's last listing, the one before it, and the record that replaced one by the other.
 * After a crash the same record may come again while what followed from it never left: it then
 * meets the listing that it met the first time.
 */
final class Listings {

    private static final String BEFORE = "/before";
    private static final String CAUSE = "/cause";

    private final Codec codec;
    private final KeyValueStore<byte[], byte[]> store;

    Listings(Codec codec, KeyValueStore<byte[], byte[]> store) {
        this.codec = codec;
        this.store = store;
    }

    /** The listing that the record at this place meets. */
    Optional<PlaylistSnapshot> last(byte[] playlist, RecordMetadata place) {
        boolean isAgain = Arrays.equals(cause(place), store.get(key(playlist, CAUSE)));
        return Optional.ofNullable(store.get(isAgain ? key(playlist, BEFORE) : playlist))
                .filter(bytes -> bytes.length > 0)
                .map(
                        bytes ->
                                codec.decode(
                                        Topics.PLAYLIST_SNAPSHOT, bytes, PlaylistSnapshot.class));
    }

    /** In this order: whichever write was the last one before a crash, {@link #last} is right. */
    void replace(
            byte[] playlist,
            Optional<PlaylistSnapshot> before,
            Optional<PlaylistSnapshot> now,
            RecordMetadata place) {
        store.put(key(playlist, BEFORE), bytes(before));
        store.put(key(playlist, CAUSE), cause(place));
        store.put(playlist, bytes(now));
    }

    private byte[] bytes(Optional<PlaylistSnapshot> listing) {
        return listing.map(l -> codec.encode(Topics.PLAYLIST_SNAPSHOT, l)).orElse(new byte[0]);
    }

    private static byte[] cause(RecordMetadata place) {
        return (place.topic() + "@" + place.offset()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] key(byte[] playlist, String suffix) {
        return (new String(playlist, StandardCharsets.UTF_8) + suffix)
                .getBytes(StandardCharsets.UTF_8);
    }
}
