package live.pubco.scoring.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void partsHoldEveryRecordOnce() {
        List<ConsumerRecords<byte[], byte[]>> parts = Lanes.parts(batch(600), 3);

        assertThat(parts).hasSize(3);
        assertThat(parts.stream().flatMap(part -> where(part).stream()))
                .containsExactlyInAnyOrderElementsOf(where(batch(600)));
    }

    @Test
    void recordsOfOneKeyStayTogetherAndInTheirOrder() {
        Map<String, Integer> laneOf = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        List<ConsumerRecords<byte[], byte[]>> parts = Lanes.parts(batch(600), 2);
        for (int lane = 0; lane < parts.size(); lane++) {
            for (ConsumerRecord<byte[], byte[]> record : parts.get(lane)) {
                String key = new String(record.key(), UTF_8);
                assertThat(laneOf.putIfAbsent(key, lane)).isIn(null, lane);
                assertThat(record.offset()).isGreaterThan(last.getOrDefault(key, -1L));
                last.put(key, record.offset());
            }
        }
    }

    @Test
    void recordsWithoutAKeyAreTakenToo() {
        TopicPartition partition = new TopicPartition("in", 0);
        ConsumerRecords<byte[], byte[]> keyless =
                new ConsumerRecords<>(
                        Map.of(
                                partition,
                                List.of(new ConsumerRecord<>("in", 0, 7, null, new byte[0]))),
                        Map.of());

        assertThat(Lanes.parts(keyless, 2)).singleElement().isNotNull();
    }

    /** Sixty keys on three partitions, ten records of each. */
    private static ConsumerRecords<byte[], byte[]> batch(int count) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int partition = i % 3;
            byte[] key = ("track" + i % 60).getBytes(UTF_8);
            records.computeIfAbsent(new TopicPartition("in", partition), p -> new ArrayList<>())
                    .add(new ConsumerRecord<>("in", partition, i, key, new byte[0]));
        }
        return new ConsumerRecords<>(records, Map.of());
    }

    private static List<String> where(ConsumerRecords<byte[], byte[]> records) {
        List<String> where = new ArrayList<>();
        records.forEach(record -> where.add(record.partition() + "@" + record.offset()));
        return where;
    }
}
