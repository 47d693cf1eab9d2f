package live.pubco.local;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What the broker knows about how far everybody is. */
final class Offsets {

    private static final String OURS = "pubco.";

    /**
     * How far one consumer group is.
     *
     * @param lag records that it has not finished
     * @param committed partitions with a committed offset
     * @param partitions that it has to do with
     */
    record Lag(long lag, int committed, int partitions) {}

    private final Admin admin;

    Offsets(Admin admin) {
        this.admin = admin;
    }

    /** By consumer group, in alphabetical order. */
    Map<String, Lag> lags() {
        Map<String, Lag> lags = new TreeMap<>();
        get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(OURS))
                .forEach(group -> lags.put(group, lag(group)));
        return lags;
    }

    /** Dead letters by service; services without any have 0. */
    Map<String, Long> deadLetters() {
        Map<String, Long> counts = new LinkedHashMap<>();
        Topics.SERVICES.forEach(
                service -> counts.put(service, records(Topics.deadLetters(service))));
        return counts;
    }

    long records(Topic topic) {
        List<TopicPartition> partitions =
                get(admin.describeTopics(List.of(topic.name())).allTopicNames())
                        .get(topic.name())
                        .partitions()
                        .stream()
                        .map(info -> new TopicPartition(topic.name(), info.partition()))
                        .toList();
        return sum(offsets(partitions, OffsetSpec.latest()))
                - sum(offsets(partitions, OffsetSpec.earliest()));
    }

    private Lag lag(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Set<TopicPartition> all = new HashSet<>(committed.keySet());
        all.addAll(assigned(group));
        Map<TopicPartition, Long> ends = offsets(all, OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(all, OffsetSpec.earliest());
        long lag =
                all.stream()
                        .mapToLong(
                                one ->
                                        ends.get(one)
                                                - position(committed.get(one), starts.get(one)))
                        .sum();
        return new Lag(lag, committed.size(), all.size());
    }

    private Set<TopicPartition> assigned(String group) {
        return get(admin.describeConsumerGroups(List.of(group)).describedGroups().get(group))
                .members()
                .stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    // Nothing committed: everything that is there is still to be done.
    private static long position(OffsetAndMetadata committed, long start) {
        return committed == null ? start : Math.max(committed.offset(), start);
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, OffsetSpec position) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, any -> position));
        return get(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new LauncherFailure("the broker refused: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while asking the broker", e);
        }
    }
}
