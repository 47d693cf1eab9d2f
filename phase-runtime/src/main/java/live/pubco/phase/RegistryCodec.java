package live.pubco.phase;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import live.pubco.phase.engine.NotNow;
import live.pubco.schemas.EnrichedTrack;
import org.apache.kafka.common.header.Headers;

/** Avro in the Confluent wire format, with schemas that the deployment registered. */
public final class RegistryCodec implements TrackCodec {

    private final AvroKafkaSerializer<EnrichedTrack> serializer = new AvroKafkaSerializer<>();
    private final AvroKafkaDeserializer<EnrichedTrack> deserializer = new AvroKafkaDeserializer<>();

    public RegistryCodec(String registryUrl) {
        Map<String, Object> configuration =
                Map.of(
                        "apicurio.registry.url", registryUrl,
                        "apicurio.registry.auto-register", false,
                        "apicurio.registry.dereference-schema", true,
                        "apicurio.registry.fault-tolerant-refresh", true,
                        "apicurio.registry.use-specific-avro-reader", true);
        serializer.configure(configuration, false);
        deserializer.configure(configuration, false);
    }

    @Override
    public synchronized EnrichedTrack decode(String topic, Headers headers, byte[] value) {
        if (value.length < 5 || value[0] != 0) {
            throw new IllegalArgumentException(
                    "not in the registry's wire format: no magic byte and schema id");
        }
        return withRegistry(() -> deserializer.deserialize(topic, headers, value));
    }

    @Override
    public byte[] encode(String topic, Headers headers, EnrichedTrack track) {
        return withRegistry(() -> serializer.serialize(topic, headers, track));
    }

    private static <T> T withRegistry(Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException failed) {
            if (isOutage(failed)) {
                throw new NotNow("the schema registry did not answer", failed);
            }
            throw failed;
        }
    }

    /** A registry that says "no such schema" is an answer; one that cannot be reached is not. */
    private static boolean isOutage(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean wraps =
                    cause instanceof CompletionException || cause instanceof ExecutionException;
            if (!wraps && (cause instanceof IOException || cause instanceof TimeoutException)) {
                return !(cause instanceof java.io.EOFException);
            }
        }
        return false;
    }
}
