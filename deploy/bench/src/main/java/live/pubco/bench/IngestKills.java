package live.pubco.bench;

import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistRefreshed;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kills the service again and again while playlists are added, half by HTTP and half by Kafka. */
final class IngestKills {
    private static final int KILLS = 10;
    private static final int PATIENCE_SECONDS = 240;

    private final int playlists;
    private final Random random = new Random(1);
    private Table table;

    IngestKills(int playlists) {
        this.playlists = playlists;
    }

    Table run() {
        IngestStand.with(IngestAdds.world(playlists), this::measure);
        return table;
    }

    private void measure(IngestStand stand) {
        TopicLog log =
                stand.keep(
                        new TopicLog(
                                stand.bootstrapServers(),
                                Topics.PLAYLIST_REGISTRY,
                                Topics.PLAYLIST_SNAPSHOT,
                                Topics.PLAYLIST_REFRESHED,
                                Topics.TRACK_DISCOVERED));
        stand.keep(new ChainEcho(stand.bootstrapServers()));
        IngestProcess ingest = stand.process("ingest", Map.of()).start().awaitReady();
        List<String> ids = stand.playlists();
        int half = ids.size() / 2;
        publish(stand, ids.subList(0, half));
        ExecutorService threads = Executors.newFixedThreadPool(half);
        ids.subList(half, ids.size()).forEach(id -> threads.submit(() -> add(ingest, id)));
        threads.shutdown();
        for (int i = 0; i < KILLS; i++) {
            Patience.pause(200 + random.nextInt(2000));
            ingest.kill();
            ingest.start().awaitReady();
        }
        long start = System.nanoTime();
        Patience.until(
                "every refresh has ended",
                PATIENCE_SECONDS,
                () -> count(log.of(Topics.PLAYLIST_REFRESHED)) == ids.size());
        // What is written twice would come now.
        Patience.pause(10_000);
        table = table(stand, log, (System.nanoTime() - start) / 1e9 - 10);
    }

    private static void publish(IngestStand stand, List<String> ids) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", stand.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (String id : ids) {
                String event = new JsonObject().put("playlistId", id).encode();
                producer.send(
                        new ProducerRecord<>(
                                Topics.PLAYLIST_ADDED.name(),
                                id.getBytes(StandardCharsets.UTF_8),
                                event.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** As a careful client does: the same key until there is an answer. */
    private static void add(IngestProcess ingest, String id) {
        JsonObject body = new JsonObject().put("playlistId", id);
        while (true) {
            try {
                JsonHttp.Answered answer =
                        ingest.http().post("/playlists", body, "Idempotency-Key", "add-" + id);
                if (answer.status() / 100 == 2) {
                    return;
                }
            } catch (UncheckedIOException down) {
                // The process is being started again.
            }
            Patience.pause(200);
        }
    }

    private static long count(Stream<TopicLog.Entry> entries) {
        return entries.map(TopicLog.Entry::key).distinct().count();
    }

    private Table table(IngestStand stand, TopicLog log, double seconds) {
        List<PlaylistRefreshed> reports =
                log.of(Topics.PLAYLIST_REFRESHED).map(e -> e.as(PlaylistRefreshed.class)).toList();
        long whole =
                reports.stream()
                        .filter(r -> r.getReturned() == stand.tracks(r.getPlaylistId()).size())
                        .map(PlaylistRefreshed::getPlaylistId)
                        .distinct()
                        .count();
        long refreshes =
                log.of(Topics.PLAYLIST_REGISTRY)
                        .map(e -> e.as(Playlist.class))
                        .map(p -> p.getPlaylistId() + p.getLastRefreshId())
                        .distinct()
                        .count();
        long listings =
                log.of(Topics.PLAYLIST_SNAPSHOT)
                        .map(e -> e.as(PlaylistSnapshot.class))
                        .map(s -> s.getPlaylistId() + s.getRefreshId())
                        .distinct()
                        .count();
        long events =
                log.of(Topics.PLAYLIST_REFRESHED).map(TopicLog.Entry::eventId).distinct().count();
        int places = stand.playlists().stream().mapToInt(id -> stand.tracks(id).size()).sum();
        return new Table("SIGKILL " + KILLS + " times while adding", "")
                .row("playlists accepted", playlists)
                .row("complete", whole)
                .row("refreshes begun", refreshes)
                .row("refreshes listed", listings)
                .row("ends reported, by event id", events)
                .row("of these written twice", reports.size() - events)
                .row("listings written twice", log.of(Topics.PLAYLIST_SNAPSHOT).count() - listings)
                .row("tracks on them", places)
                .row("records into the chain", log.of(Topics.TRACK_DISCOVERED).count())
                .row("seconds from the last start to the end", Numbers.one(seconds))
                .row("limit violations", stand.violations());
    }
}
