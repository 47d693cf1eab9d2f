package live.pubco.ingest;

import java.time.Instant;
import java.util.function.Consumer;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Within the memory: what cannot be read goes to the dead letters, and the rest moves on. */
final class Letters {

    private final ProcessorContext<byte[], Object> context;
    private final String sink;

    Letters(ProcessorContext<byte[], Object> context, String sink) {
        this.context = context;
        this.sink = sink;
    }

    /** Hands the work the topic that the record came from. */
    void orBury(Record<byte[], byte[]> record, Consumer<String> work) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        try {
            work.accept(place.topic());
        } catch (RuntimeException failed) {
            if (isNoFaultOfTheRecord(failed)) {
                throw failed;
            }
            bury(record, place, failed);
        }
    }

    /** The broker or the registry is out of reach: the record waits until it is back. */
    private static boolean isNoFaultOfTheRecord(RuntimeException failed) {
        return failed instanceof KafkaException && !(failed instanceof SerializationException)
                || Unanswered.isBehind(failed);
    }

    private void bury(Record<byte[], byte[]> record, RecordMetadata place, RuntimeException why) {
        Headers headers = new RecordHeaders(record.headers());
        DeadLetters.describe(headers, place.topic(), place.partition(), place.offset());
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        boolean isPoison =
                why instanceof SerializationException || why instanceof AvroRuntimeException;
        DeadLetters.explain(
                headers,
                isPoison ? "poison" : "bug",
                "not processed: " + why.getMessage(),
                why,
                now);
        context.forward(record.withHeaders(headers), sink);
    }
}
