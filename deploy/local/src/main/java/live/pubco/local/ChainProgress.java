package live.pubco.local;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts, by reading the chain's topics themselves, how many distinct tracks left each phase. */
final class ChainProgress implements AutoCloseable {

    private static final Map<String, Topic> STAGES = stages();

    private final Map<String, Set<String>> tracks = new LinkedHashMap<>();
    private final Map<String, Long> scoredAt = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;

    private ChainProgress(String bootstrapServers) {
        STAGES.values().forEach(topic -> tracks.put(topic.name(), ConcurrentHashMap.newKeySet()));
        consumer =
                new KafkaConsumer<>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        thread = new Thread(this::run, "chain-progress");
        thread.setDaemon(true);
    }

    /** Reads from the beginning of every chain topic, and goes on reading. */
    static ChainProgress follow(String bootstrapServers) {
        ChainProgress progress = new ChainProgress(bootstrapServers);
        progress.assign();
        progress.thread.start();
        return progress;
    }

    /** Reads what is there now, to the end, and counts it. */
    static Map<String, Integer> once(String bootstrapServers) {
        ChainProgress progress = new ChainProgress(bootstrapServers);
        try (progress.consumer) {
            Map<TopicPartition, Long> ends = progress.consumer.endOffsets(progress.assign());
            while (ends.entrySet().stream()
                    .anyMatch(end -> progress.consumer.position(end.getKey()) < end.getValue())) {
                progress.consumer.poll(Duration.ofSeconds(1)).forEach(progress::count);
            }
        }
        return progress.counts();
    }

    /** Distinct tracks per stage, in chain order. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        STAGES.forEach((stage, topic) -> counts.put(stage, tracks.get(topic.name()).size()));
        return counts;
    }

    /** When each scored track was first seen scored, as {@link System#nanoTime()}. */
    Map<String, Long> scoredAt() {
        return Collections.unmodifiableMap(scoredAt);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<TopicPartition> assign() {
        List<TopicPartition> partitions =
                STAGES.values().stream()
                        .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    private void run() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::count);
            }
        } catch (WakeupException e) {
            // close() asked for it
        }
    }

    private void count(ConsumerRecord<String, byte[]> received) {
        if (received.key() == null || received.value() == null) {
            return;
        }
        tracks.get(received.topic()).add(received.key());
        if (received.topic().equals(Topics.TRACK_SCORED.name())) {
            scoredAt.putIfAbsent(received.key(), System.nanoTime());
        }
    }

    private static Map<String, Topic> stages() {
        Map<String, Topic> stages = new LinkedHashMap<>();
        stages.put("ingest", Topics.TRACK_DISCOVERED);
        stages.put("spotify", Topics.TRACK_SPOTIFY);
        stages.put("credits", Topics.TRACK_CREDITS);
        stages.put("mlc", Topics.TRACK_MLC);
        stages.put("musicbrainz", Topics.TRACK_MUSICBRAINZ);
        stages.put("chartmetric", Topics.TRACK_ENRICHED);
        stages.put("score", Topics.TRACK_SCORED);
        return stages;
    }
}
