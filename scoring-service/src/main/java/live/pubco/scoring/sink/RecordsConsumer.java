package live.pubco.scoring.sink;

import io.quarkus.logging.Log;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import live.pubco.scoring.Patience;
import live.pubco.scoring.Settings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Takes one batch after the other, of what several polls brought; offsets are committed when
 * everything of it is stored and sent.
 */
@ApplicationScoped
class RecordsConsumer {

    private static final int ENOUGH = 500;

    private final RecordsWriter writer;
    private final Gathering<Message<ConsumerRecords<byte[], byte[]>>> gathering;
    private final Thread thread = new Thread(this::work, "sink");

    RecordsConsumer(RecordsWriter writer, Settings settings) {
        this.writer = writer;
        this.gathering =
                new Gathering<>(
                        ENOUGH,
                        settings.gather(),
                        message -> message.getPayload().count(),
                        System::nanoTime);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @Incoming("records")
    CompletionStage<Void> consume(Message<ConsumerRecords<byte[], byte[]>> polled) {
        return gathering.add(polled);
    }

    private void work() {
        List<Message<ConsumerRecords<byte[], byte[]>>> polls = List.of();
        try {
            while (true) {
                polls = gathering.take();
                writer.write(together(polls));
                polls.forEach(Message::ack);
            }
        } catch (InterruptedException | Patience.Stopped stopping) {
            Log.debug("what was not stored will be delivered again", stopping);
        } catch (RuntimeException | Error bug) {
            // the end of it: offsets of a later batch would pass this one over
            for (Message<ConsumerRecords<byte[], byte[]>> poll : polls) {
                poll.nack(bug);
            }
        }
    }

    private static ConsumerRecords<byte[], byte[]> together(
            List<Message<ConsumerRecords<byte[], byte[]>>> polls) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
        for (Message<ConsumerRecords<byte[], byte[]>> poll : polls) {
            ConsumerRecords<byte[], byte[]> some = poll.getPayload();
            for (TopicPartition partition : some.partitions()) {
                records.computeIfAbsent(partition, p -> new ArrayList<>())
                        .addAll(some.records(partition));
            }
        }
        return new ConsumerRecords<>(records, Map.of());
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }
}
