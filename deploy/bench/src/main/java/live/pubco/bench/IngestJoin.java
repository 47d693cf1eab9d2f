package live.pubco.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import live.pubco.fakes.FakesOptions;
import live.pubco.schemas.Membership;
import live.pubco.schemas.Registry;
import live.pubco.schemas.RegistryCodec;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackSighting;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sightings of tracks at an even pace, without playlists being listed beside it: how long until
 * each, joined with what is known of its track, has entered the chain. An echo plays the chain.
 */
final class IngestJoin {
    private static final int PER_SECOND = 100;
    private static final int TRACKS = 3_000;
    private static final int TRACKS_OF_A_PLAYLIST = 50;

    private RegistryCodec codec;
    private KafkaProducer<byte[], byte[]> producer;

    Table run() {
        Table table =
                new Table("sighting to record, 100 a second", "median ms", "p95 ms", "p99 ms");
        IngestStand.with(
                FakesOptions.defaults().withTracks(10).withPlaylists(1),
                stand -> measure(stand, table));
        return table;
    }

    private void measure(IngestStand stand, Table table) {
        codec =
                stand.keep(
                        new RegistryCodec(
                                Registry.at(stand.registryUrl()), IllegalStateException::new));
        producer =
                stand.keep(
                        new KafkaProducer<>(
                                Map.of("bootstrap.servers", stand.bootstrapServers()),
                                new ByteArraySerializer(),
                                new ByteArraySerializer()));
        stand.process("ingest", Map.of()).start().awaitReady();
        stand.keep(new ChainEcho(stand.bootstrapServers()));
        TopicLog log =
                stand.keep(
                        new TopicLog(
                                stand.bootstrapServers(),
                                Topics.TRACK_SIGHTED,
                                Topics.TRACK_DISCOVERED));
        sight(log, "warm-up", "first");
        table.percentiles("track never seen before", sight(log, "track", "first"));
        table.percentiles("known track, on one more playlist", sight(log, "track", "second"));
    }

    /** Milliseconds from each sighting to its record. */
    private Sample sight(TopicLog log, String tracks, String round) {
        int from = log.size();
        long next = System.nanoTime();
        for (int number : IntStream.range(0, TRACKS).toArray()) {
            producer.send(sighting(tracks + number, round + number / TRACKS_OF_A_PLAYLIST));
            next += 1_000_000_000L / PER_SECOND;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        Patience.until(
                "all tracks have entered the chain",
                60,
                () -> log.of(Topics.TRACK_DISCOVERED, from).count() == TRACKS);
        return Joins.of(log, from, log.size());
    }

    private ProducerRecord<byte[], byte[]> sighting(String track, String playlist) {
        Instant now = Instant.now();
        TrackSighting sighting =
                TrackSighting.newBuilder()
                        .setTrackId(track)
                        .setRefreshId(playlist)
                        .setSeenAt(now)
                        .setTitle(track)
                        .setArtists(List.of())
                        .setMembership(
                                Membership.newBuilder()
                                        .setPlaylistId(playlist)
                                        .setPosition(0)
                                        .setFirstSeenAt(now)
                                        .setLastSeenAt(now)
                                        .build())
                        .build();
        String topic = Topics.TRACK_SIGHTED.name();
        return new ProducerRecord<>(
                topic, track.getBytes(UTF_8), codec.encode(topic, new RecordHeaders(), sighting));
    }
}
