package live.pubco.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** Follows the registry's topic from its beginning, in no consumer group. */
@ApplicationScoped
class PlaylistsReader {

    private static final Logger LOG = Logger.getLogger(PlaylistsReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private static final Playlist EXAMPLE =
            Playlist.newBuilder()
                    .setPlaylistId("")
                    .setStatus(PlaylistStatus.DELETED)
                    .setAddedAt(Instant.EPOCH)
                    .build();

    private final Map<String, Object> broker;
    private final Codec codec;
    private final Playlists playlists;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private volatile boolean stopped;

    PlaylistsReader(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Codec codec,
            Playlists playlists) {
        this.broker = broker;
        this.codec = codec;
        this.playlists = playlists;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "playlists-reader");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    boolean isCaughtUp() {
        return caughtUp.isDone();
    }

    /** Completes once everything written before the start has been read. */
    Uni<Void> caughtUp() {
        return Uni.createFrom().completionStage(caughtUp);
    }

    private void run() {
        warmUp();
        while (!stopped) {
            try (Consumer<byte[], byte[]> consumer = consumer()) {
                follow(consumer);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException ended) {
                return;
            } catch (RuntimeException failed) {
                LOG.warnf("registry not readable, trying again: %s", failed.toString());
                pause();
            }
        }
    }

    /** The first encoding of a type asks the schema registry; nobody should have to wait for it. */
    private void warmUp() {
        try {
            codec.encode(Topics.PLAYLIST_REGISTRY, EXAMPLE);
        } catch (RuntimeException unreachable) {
            LOG.warnf("schema registry does not answer yet: %s", unreachable.toString());
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!stopped) {
            consumer.poll(POLL).forEach(this::learn);
            if (!caughtUp.isDone() && reached(consumer, ends)) {
                caughtUp.complete(null);
            }
        }
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(Topics.PLAYLIST_REGISTRY.name()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException(Topics.PLAYLIST_REGISTRY.name() + " does not exist");
        }
        return partitions;
    }

    private static boolean reached(
            Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void learn(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        String id = new String(record.key(), StandardCharsets.UTF_8);
        Playlist playlist = codec.decode(Topics.PLAYLIST_REGISTRY, record.value(), Playlist.class);
        playlists.learn(id, playlist, record.offset());
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(
                ConsumerConfig.CLIENT_ID_CONFIG,
                "ingest-service-registry-" + ProcessHandle.current().pid());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
