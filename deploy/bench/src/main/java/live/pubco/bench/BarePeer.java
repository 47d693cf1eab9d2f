package live.pubco.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The least that can be done: poll, call, send. It keeps no order, commits what it has polled
 * whether it is finished or not, and so shows what care costs the others.
 */
final class BarePeer {

    private final RuntimeJob job;
    private final RuntimeCall call;
    private final Semaphore free;
    private final KafkaProducer<byte[], byte[]> producer;

    private BarePeer(RuntimeJob job) {
        this.job = job;
        this.call = new RuntimeCall(job.callMillis());
        this.free = new Semaphore(job.atOnce());
        this.producer = new KafkaProducer<>(job.producer());
    }

    static void start(RuntimeJob job) {
        try {
            new BarePeer(job).run();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(job.consumer())) {
            consumer.subscribe(List.of(RuntimeJob.INPUT));
            long committedAt = System.nanoTime();
            while (true) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                    free.acquire();
                    carry(each);
                }
                if (System.nanoTime() - committedAt > RuntimeJob.COMMIT_MILLIS * 1_000_000L) {
                    consumer.commitAsync();
                    committedAt = System.nanoTime();
                }
            }
        }
    }

    private void carry(ConsumerRecord<byte[], byte[]> source) {
        call.ask(source.value())
                .subscribe()
                .with(
                        answer -> {
                            free.release();
                            producer.send(
                                    new ProducerRecord<>(RuntimeJob.OUTPUT, source.key(), answer));
                        });
    }
}
