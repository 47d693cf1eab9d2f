package live.pubco.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One record of the output: who wrote it, and which record of the input it was.
 *
 * @param text the key and the record's number among those of its key
 * @param at when it was sent, in milliseconds
 */
record Written(String by, int partition, long offset, String text, long at) {

    /** The place of the source. */
    record Source(int partition, long offset) {}

    static Written of(ConsumerRecord<byte[], byte[]> record) {
        String[] parts = new String(record.value(), UTF_8).split(" ");
        return new Written(
                parts[0],
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                parts[3],
                record.timestamp());
    }

    /** The numbers of each key's records in the order in which they were written first. */
    static Map<String, List<Integer>> firstByKey(List<Written> output) {
        Map<String, Set<Integer>> first = new HashMap<>();
        output.forEach(
                each ->
                        first.computeIfAbsent(each.key(), key -> new LinkedHashSet<>())
                                .add(each.number()));
        Map<String, List<Integer>> numbers = new HashMap<>();
        first.forEach((key, each) -> numbers.put(key, List.copyOf(each)));
        return numbers;
    }

    ProducerRecord<byte[], byte[]> toRecord(String topic, byte[] key) {
        String value = String.join(" ", by, String.valueOf(partition), offset + "", text);
        return new ProducerRecord<>(topic, key, value.getBytes(UTF_8));
    }

    Source source() {
        return new Source(partition, offset);
    }

    String key() {
        return text.substring(0, text.indexOf(':'));
    }

    int number() {
        return Integer.parseInt(text.substring(text.indexOf(':') + 1));
    }
}
