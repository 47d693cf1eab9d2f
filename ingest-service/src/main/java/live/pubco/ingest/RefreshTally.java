package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.DeltaKind;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.PlaylistRefreshed;
import live.pubco.schemas.ProgressKind;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackProgress;
import org.apache.avro.specific.SpecificRecord;
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
 * Follows each refresh to its end: publishes what it changed once every track has been joined, and
 * how it went once every track is back or its deadline has passed.
 */
final class RefreshTally extends ContextualProcessor<byte[], Object, byte[], Object> {

    /** A delta does not wait longer than this to learn which tracks are new anywhere. */
    private static final Duration DELTA_WAITS = Duration.ofMinutes(1);

    private final Codec codec;
    private final Duration tick;
    private final Duration patience;
    private KeyValueStore<byte[], byte[]> refreshes;
    private TracksUnderway tracks;
    private Letters letters;

    RefreshTally(Codec codec, Duration tick, Duration patience) {
        this.codec = codec;
        this.tick = tick;
        this.patience = patience;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        super.init(context);
        refreshes = context.getStateStore(MemoryTopology.REFRESHES);
        tracks = new TracksUnderway(codec, context.getStateStore(MemoryTopology.UNDERWAY));
        letters = new Letters(context, MemoryTopology.TALLY_LETTERS);
        context.schedule(tick, PunctuationType.WALL_CLOCK_TIME, this::close);
    }

    @Override
    public void process(Record<byte[], Object> record) {
        if (record.value() instanceof ListingMemory.Opened opened) {
            open(opened, record.headers());
        } else if (record.value() instanceof byte[] value) {
            letters.orBury(record.withValue(value), topic -> note(value, record.headers()));
        }
    }

    /** The same listing once more, after a crash, opens nothing. */
    private void open(ListingMemory.Opened opened, Headers headers) {
        String playlistId = opened.listing().getPlaylistId();
        String refreshId = opened.listing().getRefreshId();
        String key = playlistId + "/" + refreshId;
        if (find(key).isPresent()) {
            return;
        }
        forgetLate(playlistId, key);
        Set<String> ids =
                opened.isSentOn() ? Delta.tracks(opened.listing()).keySet() : Set.<String>of();
        tracks.await(key, awaited(playlistId, refreshId), ids);
        long started = opened.at().toEpochMilli();
        Refresh refresh =
                new Refresh(
                        playlistId,
                        refreshId,
                        started,
                        started + patience.toMillis(),
                        ids.size(),
                        false,
                        delta(opened));
        save(key, refresh);
        advance(key, refresh, headers);
    }

    private byte[] delta(ListingMemory.Opened opened) {
        PlaylistDelta delta =
                new PlaylistDelta(
                        opened.listing().getPlaylistId(),
                        opened.listing().getRefreshId(),
                        opened.listing().getTakenAt(),
                        opened.changes());
        return opened.changes().isEmpty() ? null : codec.encode(Topics.PLAYLIST_DELTA, delta);
    }

    private static TrackProgress awaited(String playlistId, String refreshId) {
        return TrackProgress.newBuilder()
                .setPlaylistId(playlistId)
                .setRefreshId(refreshId)
                .setTrackId("")
                .setKind(ProgressKind.AWAITED)
                .build();
    }

    /** What came after a deadline belongs to no refresh any more. */
    private void forgetLate(String playlistId, String opening) {
        tracks.all(playlistId).stream()
                .map(late -> late.getPlaylistId() + "/" + late.getRefreshId())
                .distinct()
                .filter(key -> !key.equals(opening) && find(key).isEmpty())
                .forEach(tracks::forget);
    }

    private void note(byte[] value, Headers headers) {
        TrackProgress note = codec.decode(Topics.PLAYLIST_PROGRESS, value, TrackProgress.class);
        String key = note.getPlaylistId() + "/" + note.getRefreshId();
        Optional<Refresh> refresh = find(key);
        if (refresh.isEmpty()) {
            tracks.keepEarly(key, note);
        } else if (!refresh.orElseThrow().over()) {
            tracks.note(key, note);
            advance(key, refresh.orElseThrow(), headers);
        }
    }

    private void advance(String key, Refresh refresh, Headers headers) {
        Refresh now = refresh;
        if (now.delta() != null && tracks.isAllSeen(key)) {
            now = publishDelta(key, now, headers);
        }
        if (tracks.isAllBack(key)) {
            finish(key, now, headers);
        }
    }

    private void close(long nowMs) {
        List<Refresh> kept = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> all = refreshes.all()) {
            while (all.hasNext()) {
                KeyValue<byte[], byte[]> next = all.next();
                kept.add(Refresh.read(next.value));
            }
        }
        kept.forEach(refresh -> close(refresh, nowMs));
    }

    private void close(Refresh refresh, long nowMs) {
        String key = refresh.playlistId() + "/" + refresh.refreshId();
        Headers headers = new RecordHeaders();
        Trace.start().writeTo(headers);
        if (refresh.deadlineMs() <= nowMs) {
            if (!refresh.over()) {
                finish(key, refresh, headers);
            }
            refreshes.delete(bytes(key));
        } else if (refresh.delta() != null
                && refresh.startedMs() + DELTA_WAITS.toMillis() <= nowMs) {
            publishDelta(key, refresh, headers);
        }
    }

    private Refresh publishDelta(String key, Refresh refresh, Headers headers) {
        PlaylistDelta delta =
                codec.decode(Topics.PLAYLIST_DELTA, refresh.delta(), PlaylistDelta.class);
        List<DeltaEntry> entries =
                delta.getEntries().stream().map(entry -> judged(key, entry)).toList();
        publish(
                Topics.PLAYLIST_DELTA,
                refresh,
                PlaylistDelta.newBuilder(delta).setEntries(entries).build(),
                headers);
        return save(key, refresh.told());
    }

    private DeltaEntry judged(String key, DeltaEntry entry) {
        boolean isFirst =
                entry.getKind() == DeltaKind.ADDED
                        && tracks.isFirstSeenAnywhere(key, entry.getTrackId());
        return DeltaEntry.newBuilder(entry).setFirstSeenAnywhere(isFirst).build();
    }

    private void finish(String key, Refresh refresh, Headers headers) {
        Refresh told = refresh.delta() == null ? refresh : publishDelta(key, refresh, headers);
        PlaylistRefreshed refreshed =
                RefreshReport.of(
                        told,
                        tracks.all(key),
                        Instant.ofEpochMilli(context().currentSystemTimeMs()));
        publish(Topics.PLAYLIST_REFRESHED, told, refreshed, headers);
        save(key, told.ended());
        tracks.forget(key);
    }

    private void publish(Topic topic, Refresh refresh, SpecificRecord value, Headers of) {
        Headers headers = new RecordHeaders(of);
        CloudEvents.describe(topic, refresh.playlistId(), refresh.refreshId(), headers);
        context()
                .forward(
                        new Record<byte[], Object>(
                                bytes(refresh.playlistId()),
                                codec.encode(topic, value),
                                context().currentSystemTimeMs(),
                                headers),
                        topic.equals(Topics.PLAYLIST_DELTA)
                                ? MemoryTopology.DELTA
                                : MemoryTopology.REFRESHED);
    }

    private Optional<Refresh> find(String key) {
        return Optional.ofNullable(refreshes.get(bytes(key))).map(Refresh::read);
    }

    private Refresh save(String key, Refresh refresh) {
        refreshes.put(bytes(key), refresh.bytes());
        return refresh;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
