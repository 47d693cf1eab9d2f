package live.pubco.scoring.sink;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.scoring.Settings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Works on the parts of a batch at the same time, so that one is scored while PostgreSQL writes
 * another. Records of one key stay together and in their order, so no two parts touch the same row.
 */
@ApplicationScoped
class Lanes {

    /** A part of fewer records is not worth a statement of its own. */
    private static final int WORTH_IT = 100;

    private final int most;
    private final ExecutorService threads;

    Lanes(Settings settings) {
        this.most = settings.lanes();
        this.threads = Executors.newFixedThreadPool(most, work -> new Thread(work, "sink-lane"));
    }

    /** Returns when all is done; when a part failed, after the others have ended too. */
    void work(
            ConsumerRecords<byte[], byte[]> records,
            Consumer<ConsumerRecords<byte[], byte[]>> task) {
        int lanes = Math.max(1, Math.min(most, records.count() / WORTH_IT));
        if (lanes == 1) {
            task.accept(records);
            return;
        }
        List<Callable<Void>> tasks = new ArrayList<>();
        for (ConsumerRecords<byte[], byte[]> part : parts(records, lanes)) {
            tasks.add(
                    () -> {
                        task.accept(part);
                        return null;
                    });
        }
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the middle of a batch", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }

    static List<ConsumerRecords<byte[], byte[]>> parts(
            ConsumerRecords<byte[], byte[]> records, int lanes) {
        return Stream.iterate(0, lane -> lane < lanes, lane -> lane + 1)
                .map(lane -> part(records, lane, lanes))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static ConsumerRecords<byte[], byte[]> part(
            ConsumerRecords<byte[], byte[]> records, int lane, int lanes) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> part = new LinkedHashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> some =
                    records.records(partition).stream()
                            .filter(record -> lane(record, lanes) == lane)
                            .collect(Collectors.toList());
            if (!some.isEmpty()) {
                part.put(partition, some);
            }
        }
        return new ConsumerRecords<>(part, Map.of());
    }

    private static int lane(ConsumerRecord<byte[], byte[]> record, int lanes) {
        return Math.floorMod(Arrays.hashCode(record.key()), lanes);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
