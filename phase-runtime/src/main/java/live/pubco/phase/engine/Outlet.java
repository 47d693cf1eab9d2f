package live.pubco.phase.engine;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import live.pubco.phase.upstream.Timer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Sends until the broker has acknowledged; only a record that can never be taken is handed back.
 */
final class Outlet {

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final Producer<byte[], byte[]> producer;
    private final Timer timer;
    private final Executor executor;
    private final EngineListener listener;

    Outlet(
            Producer<byte[], byte[]> producer,
            Timer timer,
            Executor executor,
            EngineListener listener) {
        this.producer = producer;
        this.timer = timer;
        this.executor = executor;
        this.listener = listener;
    }

    /** Callbacks come on the producer's thread or the caller's. */
    void send(
            ProducerRecord<byte[], byte[]> record,
            Runnable acknowledged,
            Consumer<Exception> refused) {
        try {
            producer.send(
                    record,
                    (metadata, exception) -> {
                        if (exception == null) {
                            acknowledged.run();
                        } else {
                            failed(record, exception, acknowledged, refused);
                        }
                    });
        } catch (RuntimeException exception) {
            failed(record, exception, acknowledged, refused);
        }
    }

    private void failed(
            ProducerRecord<byte[], byte[]> record,
            Exception exception,
            Runnable acknowledged,
            Consumer<Exception> refused) {
        if (exception instanceof RecordTooLargeException) {
            refused.accept(exception);
            return;
        }
        listener.retried("send");
        timer.after(AGAIN_AFTER, () -> executor.execute(() -> send(record, acknowledged, refused)));
    }
}
