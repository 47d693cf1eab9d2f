package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.Topics;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Orders a refresh when one is due: each playlist has one owner, so none is ordered twice. A due
 * date is forgotten only when its order comes back on the registry's topic, so that a crash cannot
 * lose it; and a new owner first reads what its predecessor has ordered.
 */
final class RefreshKeeper extends ContextualProcessor<byte[], byte[], byte[], Object> {

    private final Codec codec;
    private final Duration tick;
    private KeyValueStore<byte[], byte[]> waiting;
    private Letters letters;

    /** What was ordered and has not come back yet: refresh ids by playlist. */
    private final Map<String, String> ordered = new HashMap<>();

    private boolean isReading;
    private boolean isCaughtUp;

    RefreshKeeper(Codec codec, Duration tick) {
        this.codec = codec;
        this.tick = tick;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        super.init(context);
        waiting = context.getStateStore(MemoryTopology.DUE);
        letters = new Letters(context, MemoryTopology.ORDER_LETTERS);
        context.schedule(tick, PunctuationType.WALL_CLOCK_TIME, this::orderWhatIsDue);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        isReading = true;
        letters.orBury(record, topic -> keep(record));
    }

    /** Only what waits for a date is kept. */
    private void keep(Record<byte[], byte[]> record) {
        boolean waits =
                record.value() != null && playlist(record.value()).getNextRefreshAt().isPresent();
        if (waits) {
            waiting.put(record.key(), record.value());
        } else {
            waiting.delete(record.key());
            ordered.remove(text(record.key()));
        }
    }

    private void orderWhatIsDue(long nowMs) {
        isCaughtUp |= !isReading;
        isReading = false;
        if (!isCaughtUp) {
            return;
        }
        Instant now = Instant.ofEpochMilli(nowMs);
        List<KeyValue<byte[], Playlist>> due = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> all = waiting.all()) {
            while (all.hasNext()) {
                KeyValue<byte[], byte[]> next = all.next();
                Playlist playlist = playlist(next.value);
                if (Registration.dueAt(playlist).filter(at -> !at.isAfter(now)).isPresent()) {
                    due.add(KeyValue.pair(next.key, playlist));
                }
            }
        }
        due.forEach(playlist -> order(playlist.key, playlist.value, nowMs));
    }

    private void order(byte[] key, Playlist playlist, long nowMs) {
        String refreshId = refreshId(playlist);
        if (refreshId.equals(ordered.put(text(key), refreshId))) {
            return;
        }
        Playlist order = Registration.refreshing(playlist, refreshId);
        Headers headers = new RecordHeaders();
        Trace.start().writeTo(headers);
        byte[] value = codec.encode(Topics.PLAYLIST_REGISTRY, order);
        context().forward(new Record<>(key, value, nowMs, headers), MemoryTopology.ORDERED);
    }

    /** A listing tried again is the same refresh; a due date names its refresh for good. */
    private static String refreshId(Playlist playlist) {
        return playlist.getStatus() == PlaylistStatus.LISTING
                ? playlist.getLastRefreshId().orElse("")
                : Registration.refreshId(
                        playlist.getPlaylistId(),
                        "due:" + playlist.getNextRefreshAt().orElseThrow());
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }

    private Playlist playlist(byte[] value) {
        return codec.decode(Topics.PLAYLIST_REGISTRY, value, Playlist.class);
    }
}
