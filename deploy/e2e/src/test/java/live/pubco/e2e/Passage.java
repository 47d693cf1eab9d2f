package live.pubco.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics on both sides of the engine, and the one who fills and watches them. */
final class Passage implements AutoCloseable {

    static final String GROUP = "passage";
    static final String INPUT = "passage.in";
    static final String OUTPUT = "passage.out";
    static final String DEAD_LETTERS = "passage.dead";

    private static final String OFFSETS = "__consumer_offsets";
    private static final int PARTITIONS = 12;
    private static final int KEYS = 500;

    private final String bootstrapServers;
    private final Random random;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Integer> sent = new HashMap<>();

    Passage(String bootstrapServers, Random random) {
        this.bootstrapServers = bootstrapServers;
        this.random = random;
        // A first batch that a new partition's leader is not ready for must not be overtaken: the
        // broker would refuse it ever after.
        Map<String, Object> configuration =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "max.in.flight.requests.per.connection",
                        1);
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.producer =
                new KafkaProducer<>(
                        configuration, new ByteArraySerializer(), new ByteArraySerializer());
    }

    void createTopics() {
        List<NewTopic> topics =
                Stream.of(INPUT, OUTPUT, DEAD_LETTERS)
                        .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                        .toList();
        get(admin.createTopics(topics).all());
    }

    /** Records with keys at random, each with its number among those of its key. */
    void send(int count) {
        List<Future<RecordMetadata>> written = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = "k" + random.nextInt(KEYS);
            int number = sent.merge(key, 1, Integer::sum) - 1;
            byte[] value = (key + ":" + number).getBytes(UTF_8);
            written.add(producer.send(new ProducerRecord<>(INPUT, key.getBytes(UTF_8), value)));
        }
        written.forEach(Passage::get);
    }

    /** The numbers of each key's records as they were sent. */
    Map<String, List<Integer>> expected() {
        Map<String, List<Integer>> numbers = new HashMap<>();
        sent.forEach((key, count) -> numbers.put(key, IntStream.range(0, count).boxed().toList()));
        return numbers;
    }

    List<Written> output() {
        return Recorded.on(bootstrapServers, OUTPUT).stream().map(Written::of).toList();
    }

    /** How many records a topic has. */
    long count(String topic) {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Where the group would go on reading. */
    Map<Integer, Long> committed() {
        Map<Integer, Long> committed = new HashMap<>();
        get(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata())
                .forEach((each, offset) -> committed.put(each.partition(), offset.offset()));
        return committed;
    }

    /** Which processes have partitions, as the group's coordinator knows it. */
    Set<String> owners() {
        return get(admin.describeConsumerGroups(List.of(GROUP)).describedGroups().get(GROUP))
                .members()
                .stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .map(MemberDescription::clientId)
                .collect(Collectors.toSet());
    }

    /** The node that keeps the group's books. */
    int coordinator() {
        return get(admin.describeConsumerGroups(List.of(GROUP)).describedGroups().get(GROUP))
                .coordinator()
                .id();
    }

    /** Lets another node keep the books of all groups. */
    void moveGroupsTo(int node) {
        Map<TopicPartition, Optional<NewPartitionReassignment>> moves = new HashMap<>();
        get(admin.describeTopics(List.of(OFFSETS)).topicNameValues().get(OFFSETS))
                .partitions()
                .forEach(
                        each ->
                                moves.put(
                                        new TopicPartition(OFFSETS, each.partition()),
                                        Optional.of(new NewPartitionReassignment(List.of(node)))));
        get(admin.alterPartitionReassignments(moves).all());
    }

    boolean isThrough() {
        return committed().equals(ends(INPUT));
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    private Map<Integer, Long> ends(String topic) {
        Map<TopicPartition, OffsetSpec> latest =
                IntStream.range(0, PARTITIONS)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        each -> new TopicPartition(topic, each),
                                        each -> OffsetSpec.latest()));
        Map<Integer, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest).all())
                .forEach((each, end) -> ends.put(each.partition(), end.offset()));
        return ends;
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
