package live.pubco.bench;

import io.confluent.parallelconsumer.ParallelConsumerOptions;
import io.confluent.parallelconsumer.ParallelConsumerOptions.CommitMode;
import io.confluent.parallelconsumer.ParallelConsumerOptions.ProcessingOrder;
import io.confluent.parallelconsumer.ParallelStreamProcessor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Confluent's Parallel Consumer, as many threads as calls may be under way. */
final class ParallelPeer {

    private ParallelPeer() {}

    static void start(RuntimeJob job) {
        RuntimeCall call = new RuntimeCall(job.callMillis());
        ParallelStreamProcessor<String, byte[]> processor =
                ParallelStreamProcessor.createEosStreamProcessor(options(job));
        processor.subscribe(List.of(RuntimeJob.INPUT));
        processor.pollAndProduce(
                context ->
                        new ProducerRecord<>(
                                RuntimeJob.OUTPUT, context.key(), call.block(context.value())));
    }

    /** It tells keys apart by {@code equals}, which arrays of bytes do not have. */
    private static ParallelConsumerOptions<String, byte[]> options(RuntimeJob job) {
        Map<String, Object> consumer = job.consumer();
        consumer.put("key.deserializer", StringDeserializer.class.getName());
        Map<String, Object> producer = job.producer();
        producer.put("key.serializer", StringSerializer.class.getName());
        return ParallelConsumerOptions.<String, byte[]>builder()
                .consumer(new KafkaConsumer<>(consumer))
                .producer(new KafkaProducer<>(producer))
                .ordering(ProcessingOrder.KEY)
                .maxConcurrency(job.atOnce())
                .commitMode(CommitMode.PERIODIC_CONSUMER_ASYNCHRONOUS)
                .commitInterval(Duration.ofMillis(RuntimeJob.COMMIT_MILLIS))
                .build();
    }
}
