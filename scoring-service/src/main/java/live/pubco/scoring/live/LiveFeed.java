package live.pubco.scoring.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import live.pubco.scoring.Patience;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads what the dashboard follows, in every replica and without a group, because each has its own
 * listeners. The topics between phases are read only while a refresh is under way.
 */
@ApplicationScoped
class LiveFeed {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration BACK = Duration.ofDays(1);
    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final List<Topic> ALWAYS =
            List.of(
                    Topics.PLAYLIST_REGISTRY,
                    Topics.PLAYLIST_PROGRESS,
                    Topics.PLAYLIST_REFRESHED,
                    Topics.PUBLISHING_CHANGED,
                    Topics.ALERT_RAISED);
    private static final List<Topic> CHAIN =
            Stream.concat(
                            Stream.of(Phase.values()).map(Link::of).map(Link::output),
                            Stream.of(Topics.TRACK_SCORED))
                    .toList();

    private final LiveReader reader;
    private final Clock clock;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile boolean stopping;

    LiveFeed(
            LiveReader reader,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.reader = reader;
        this.clock = clock;
        this.consumer =
                new KafkaConsumer<>(
                        settings(broker), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.thread = new Thread(this::run, "live-feed");
        thread.setDaemon(true);
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "scoring-service-live");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return settings;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        consumer.wakeup();
        thread.join(Duration.ofSeconds(5).toMillis());
    }

    private void run() {
        try (consumer) {
            while (!stopping) {
                try {
                    follow();
                } catch (WakeupException stop) {
                    return;
                } catch (KafkaException | Patience.Stopped e) {
                    LOG.warnf("live progress starts again: %s", e.getMessage());
                    Thread.sleep(TICK.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        List<TopicPartition> always = partitions(ALWAYS);
        consumer.assign(always);
        seek(always, clock.instant().minus(BACK));
        consumer.seekToBeginning(partitions(List.of(Topics.PLAYLIST_REGISTRY)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(always);
        boolean caughtUp = false;
        boolean wide = false;
        while (!stopping) {
            take(consumer.poll(TICK));
            reader.publish();
            caughtUp =
                    caughtUp
                            || ends.entrySet().stream()
                                    .allMatch(
                                            end ->
                                                    consumer.position(end.getKey())
                                                            >= end.getValue());
            if (caughtUp && wide != reader.since().isPresent()) {
                wide = !wide;
                widen(always, wide);
            }
        }
    }

    /** What tells of a refresh goes before what tells of its tracks. */
    private void take(ConsumerRecords<byte[], byte[]> records) {
        Stream.concat(ALWAYS.stream(), CHAIN.stream())
                .map(Topic::name)
                .forEach(topic -> records.records(topic).forEach(reader::take));
    }

    /** Positions of what stays assigned are kept. */
    private void widen(List<TopicPartition> always, boolean wide) {
        if (!wide) {
            consumer.assign(always);
            return;
        }
        List<TopicPartition> chain = partitions(CHAIN);
        consumer.assign(Stream.concat(always.stream(), chain.stream()).toList());
        seek(chain, reader.since().orElseThrow().minus(SLACK));
    }

    private void seek(List<TopicPartition> partitions, Instant since) {
        Map<TopicPartition, Long> times =
                partitions.stream()
                        .collect(Collectors.toMap(each -> each, each -> since.toEpochMilli()));
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(times).entrySet()) {
            if (found.getValue() == null) {
                consumer.seekToEnd(List.of(found.getKey()));
            } else {
                consumer.seek(found.getKey(), found.getValue().offset());
            }
        }
    }

    private List<TopicPartition> partitions(List<Topic> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
