package live.pubco.scoring.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.schemas.AlertRaised;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistRefreshed;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.PublishingChanged;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackProgress;
import live.pubco.scoring.AvroJson;
import live.pubco.scoring.Codec;
import live.pubco.scoring.Patience;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Turns what is read into what listeners are told; used by one thread. */
@ApplicationScoped
class LiveReader {

    private static final Logger LOG = Logger.getLogger(LiveReader.class);
    private static final Map<String, Phase> LEFT =
            Stream.of(Phase.values())
                    .collect(
                            Collectors.toMap(
                                    phase -> Link.of(phase).output().name(), Function.identity()));

    private final LiveBook book = new LiveBook();
    private final LiveLog log;
    private final Codec codec;
    private final Patience patience;
    private final Clock clock;

    LiveReader(LiveLog log, Codec codec, Patience patience, Clock clock) {
        this.log = log;
        this.codec = codec;
        this.patience = patience;
        this.clock = clock;
    }

    /** A playlist whose registration changed. */
    record PlaylistNews(String playlistId, String name, String status, String reason) {}

    Optional<Instant> since() {
        return book.since();
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return;
        }
        String key = new String(record.key(), UTF_8);
        Instant at = Instant.ofEpochMilli(record.timestamp());
        String topic = record.topic();
        if (topic.equals(Topics.TRACK_SCORED.name())) {
            book.scored(key, at);
        } else if (LEFT.containsKey(topic)) {
            read(record, EnrichedTrack.class)
                    .ifPresent(track -> book.left(LEFT.get(topic), track, at));
        } else if (topic.equals(Topics.PLAYLIST_PROGRESS.name())) {
            read(record, TrackProgress.class).ifPresent(told -> book.take(told, at));
        } else if (topic.equals(Topics.PLAYLIST_REFRESHED.name())) {
            read(record, PlaylistRefreshed.class).ifPresent(told -> book.take(told, at));
        } else if (topic.equals(Topics.PLAYLIST_REGISTRY.name())) {
            registered(key, record, at);
        } else if (topic.equals(Topics.PUBLISHING_CHANGED.name())) {
            read(record, PublishingChanged.class)
                    .ifPresent(
                            told ->
                                    log.happened(
                                            "publishing",
                                            told.getChangeId(),
                                            at,
                                            AvroJson.of(told)));
        } else {
            read(record, AlertRaised.class)
                    .ifPresent(
                            told ->
                                    log.happened(
                                            "alert", told.getAlertId(), at, AvroJson.of(told)));
        }
    }

    private void registered(String id, ConsumerRecord<byte[], byte[]> record, Instant at) {
        Playlist playlist = read(record, Playlist.class).orElse(null);
        if (playlist == null || playlist.getStatus() == PlaylistStatus.DELETED) {
            book.forget(id);
            log.forget("progress " + id);
            log.happened("playlist", id, at, new PlaylistNews(id, null, "DELETED", null));
            return;
        }
        book.named(id, playlist.getName().orElse(null));
        log.happened(
                "playlist",
                id,
                at,
                new PlaylistNews(
                        id,
                        playlist.getName().orElse(null),
                        playlist.getStatus().name(),
                        playlist.getReason().orElse(null)));
    }

    /** Tells what changed since. */
    void publish() {
        for (LiveProgress.View view : book.news(clock.instant())) {
            log.state("progress", "progress " + view.playlistId(), view.updatedAt(), view);
        }
    }

    private <T extends SpecificRecord> Optional<T> read(
            ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    patience.until(
                            () ->
                                    codec.decode(
                                            record.topic(),
                                            record.headers(),
                                            record.value(),
                                            type)));
        } catch (Patience.Stopped stopping) {
            throw stopping;
        } catch (RuntimeException poison) {
            // whoever owns the record makes it a dead letter; here it is news that nobody can read
            LOG.debugf(poison, "unreadable record on %s", record.topic());
            return Optional.empty();
        }
    }
}
