package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import live.pubco.schemas.ProgressKind;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackProgress;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How far each track of a refresh is. Tracks stand under keys of their own, so that one that comes
 * back costs one small write; how many are still out is counted in memory and, after a restart,
 * from the store.
 */
final class TracksUnderway {

    /** Tracks not joined yet, and tracks not back yet. */
    private static final class Count {
        private int awaited;
        private int out;

        private void add(ProgressKind kind, int by) {
            awaited += kind == ProgressKind.AWAITED ? by : 0;
            out += kind == ProgressKind.AWAITED || kind == ProgressKind.SEEN ? by : 0;
        }
    }

    private final Codec codec;
    private final KeyValueStore<byte[], byte[]> store;
    private final Map<String, Count> counts = new HashMap<>();

    TracksUnderway(Codec codec, KeyValueStore<byte[], byte[]> store) {
        this.codec = codec;
        this.store = store;
    }

    /** Awaits exactly these; what came before the listing did is kept. */
    void await(String refresh, TrackProgress example, Set<String> trackIds) {
        for (TrackProgress early : all(refresh)) {
            if (!trackIds.contains(early.getTrackId())) {
                store.delete(key(refresh, early.getTrackId()));
            }
        }
        for (String trackId : trackIds) {
            if (store.get(key(refresh, trackId)) == null) {
                put(refresh, TrackProgress.newBuilder(example).setTrackId(trackId).build());
            }
        }
        counts.remove(refresh);
    }

    /** Keeps a note that is ahead of the listing which it belongs to. */
    void keepEarly(String refresh, TrackProgress note) {
        put(refresh, merged(find(refresh, note.getTrackId()), note));
    }

    /** A track that is not awaited is of no concern. */
    void note(String refresh, TrackProgress note) {
        Optional<TrackProgress> before = find(refresh, note.getTrackId());
        if (before.isPresent()) {
            TrackProgress after = merged(before, note);
            Count count = count(refresh);
            count.add(before.orElseThrow().getKind(), -1);
            count.add(after.getKind(), 1);
            put(refresh, after);
        }
    }

    /** Notes may come in any order; a track that is back does not leave again. */
    private static TrackProgress merged(Optional<TrackProgress> before, TrackProgress note) {
        boolean isBehind =
                before.filter(b -> b.getKind().compareTo(note.getKind()) > 0).isPresent()
                        && note.getKind() != ProgressKind.BACK;
        boolean isFirst =
                note.getFirstSeenAnywhere()
                        || before.filter(TrackProgress::getFirstSeenAnywhere).isPresent();
        return TrackProgress.newBuilder(isBehind ? before.orElseThrow() : note)
                .setFirstSeenAnywhere(isFirst)
                .build();
    }

    boolean isAllSeen(String refresh) {
        return count(refresh).awaited == 0;
    }

    boolean isAllBack(String refresh) {
        return count(refresh).out == 0;
    }

    private Count count(String refresh) {
        return counts.computeIfAbsent(
                refresh,
                key -> {
                    Count count = new Count();
                    all(key).forEach(note -> count.add(note.getKind(), 1));
                    return count;
                });
    }

    boolean isFirstSeenAnywhere(String refresh, String trackId) {
        return find(refresh, trackId).filter(TrackProgress::getFirstSeenAnywhere).isPresent();
    }

    List<TrackProgress> all(String prefix) {
        List<TrackProgress> notes = new ArrayList<>();
        byte[] from = (prefix + "/").getBytes(StandardCharsets.UTF_8);
        try (KeyValueIterator<byte[], byte[]> found =
                store.prefixScan(from, new ByteArraySerializer())) {
            while (found.hasNext()) {
                KeyValue<byte[], byte[]> next = found.next();
                notes.add(decode(next.value));
            }
        }
        return notes;
    }

    void forget(String refresh) {
        all(refresh).forEach(note -> store.delete(key(refresh, note.getTrackId())));
        counts.remove(refresh);
    }

    private Optional<TrackProgress> find(String refresh, String trackId) {
        return Optional.ofNullable(store.get(key(refresh, trackId))).map(this::decode);
    }

    private void put(String refresh, TrackProgress note) {
        store.put(key(refresh, note.getTrackId()), codec.encode(Topics.PLAYLIST_PROGRESS, note));
    }

    private TrackProgress decode(byte[] value) {
        return codec.decode(Topics.PLAYLIST_PROGRESS, value, TrackProgress.class);
    }

    private static byte[] key(String refresh, String trackId) {
        return (refresh + "/" + trackId).getBytes(StandardCharsets.UTF_8);
    }
}
