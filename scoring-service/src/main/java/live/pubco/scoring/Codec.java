package live.pubco.scoring;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Avro in the Confluent wire format: magic byte 0, a 4-byte schema id, the value; written with the
 * record's own schema, which the deployment registered.
 */
@ApplicationScoped
class Codec {

    private static final int HEAD = 5;

    private final AvroKafkaSerializer<SpecificRecord> serializer = new AvroKafkaSerializer<>();
    private final AvroKafkaDeserializer<SpecificRecord> deserializer =
            new AvroKafkaDeserializer<>();

    Codec(@ConfigProperty(name = "pubco.registry.url") String registryUrl) {
        Map<String, Object> configuration =
                Map.of(
                        "apicurio.registry.url", registryUrl,
                        "apicurio.registry.auto-register", false,
                        "apicurio.registry.find-latest", false,
                        "apicurio.registry.dereference-schema", true,
                        "apicurio.registry.fault-tolerant-refresh", true,
                        "apicurio.registry.headers.enabled", false,
                        "apicurio.registry.use-id", "contentId",
                        "apicurio.registry.id-handler",
                                "io.apicurio.registry.serde.Default4ByteIdHandler",
                        "apicurio.registry.avro-datum-provider", OwnClasses.class);
        serializer.configure(configuration, false);
        deserializer.configure(configuration, false);
    }

    /** Throws {@link NotNow} when only the registry is missing, anything else for poison. */
    synchronized <T> T decode(String topic, Headers headers, byte[] value, Class<T> type) {
        if (value.length < HEAD || value[0] != 0) {
            throw new IllegalArgumentException(
                    "not in the registry's wire format: no magic byte and schema id");
        }
        return type.cast(withRegistry(() -> deserializer.deserialize(topic, headers, value)));
    }

    byte[] encode(String topic, SpecificRecord value) {
        return withRegistry(() -> serializer.serialize(topic, new RecordHeaders(), value));
    }

    private static <T> T withRegistry(Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException failed) {
            if (isOutage(failed)) {
                throw new NotNow("the schema registry does not answer", failed);
            }
            throw failed;
        }
    }

    /** "No such schema" is an answer of the registry; that it cannot be reached is not. */
    private static boolean isOutage(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean wraps =
                    cause instanceof CompletionException || cause instanceof ExecutionException;
            if (!wraps && (cause instanceof IOException || cause instanceof TimeoutException)) {
                return !(cause instanceof EOFException);
            }
        }
        return false;
    }
}
