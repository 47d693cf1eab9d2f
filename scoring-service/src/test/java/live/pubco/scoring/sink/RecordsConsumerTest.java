package live.pubco.scoring.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import live.pubco.scoring.Settings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RecordsConsumerTest {

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final AtomicInteger written = new AtomicInteger();
    private RecordsConsumer consumer;

    @AfterEach
    void stop() {
        consumer.stop();
    }

    @Test
    void whatIsStoredIsAcknowledged() throws InterruptedException {
        consumer = consumer(() -> {});
        consumer.consume(poll("one"));
        assertThat(answers.take()).isEqualTo("one stored");
        consumer.consume(poll("two"));
        assertThat(answers.take()).isEqualTo("two stored");
    }

    /** Its offsets would be passed over by those of the next one. */
    @Test
    void nothingIsStoredAfterABatchThatFailed() throws InterruptedException {
        consumer =
                consumer(
                        () -> {
                            throw new IllegalStateException("a bug");
                        });
        consumer.consume(poll("one"));
        assertThat(answers.take()).isEqualTo("one failed: a bug");

        consumer.consume(poll("two"));
        assertThat(answers.poll(300, TimeUnit.MILLISECONDS)).isNull();
        assertThat(written).hasValue(1);
    }

    private RecordsConsumer consumer(Runnable storing) {
        RecordsWriter writer =
                new RecordsWriter(null, null, null, null, null, null) {
                    @Override
                    void write(ConsumerRecords<byte[], byte[]> records) {
                        written.incrementAndGet();
                        storing.run();
                    }
                };
        Settings settings =
                (Settings)
                        Proxy.newProxyInstance(
                                Settings.class.getClassLoader(),
                                new Class<?>[] {Settings.class},
                                (proxy, method, arguments) -> Duration.ZERO);
        RecordsConsumer started = new RecordsConsumer(writer, settings);
        started.start();
        return started;
    }

    private Message<ConsumerRecords<byte[], byte[]>> poll(String name) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("in", 0, 7, null, new byte[0]);
        ConsumerRecords<byte[], byte[]> records =
                new ConsumerRecords<>(
                        Map.of(new TopicPartition("in", 0), List.of(record)), Map.of());
        return Message.of(
                records,
                () -> answer(name + " stored"),
                failure -> answer(name + " failed: " + failure.getMessage()));
    }

    private CompletionStage<Void> answer(String text) {
        answers.add(text);
        return CompletableFuture.completedFuture(null);
    }
}
