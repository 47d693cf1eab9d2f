package live.pubco.schemas;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Avro in the Confluent wire format: magic byte 0, a 4-byte schema id, the value; written with the
 * record's own schema, which the deployment registered. Any thread may use it.
 */
public final class RegistryCodec implements AutoCloseable {

    private static final int HEAD = 5;

    private final BiFunction<String, Throwable, RuntimeException> whenAway;
    private final AvroKafkaSerializer<SpecificRecord> serializer = new AvroKafkaSerializer<>();
    private final AvroKafkaDeserializer<SpecificRecord> deserializer =
            new AvroKafkaDeserializer<>();

    /**
     * @param registryUrl of the registry's own API, {@code …/apis/registry/v3}
     * @param whenAway what to throw when only the registry is missing; the same thing later is
     *     right
     */
    public RegistryCodec(
            String registryUrl, BiFunction<String, Throwable, RuntimeException> whenAway) {
        this.whenAway = whenAway;
        Map<String, Object> configuration =
                Map.of(
                        "apicurio.registry.url", registryUrl,
                        "apicurio.registry.auto-register", false,
                        "apicurio.registry.find-latest", false,
                        "apicurio.registry.dereference-schema", true,
                        // else the chain stops 30 s after the registry does
                        "apicurio.registry.fault-tolerant-refresh", true,
                        "apicurio.registry.avro-datum-provider", OwnClasses.class);
        serializer.configure(configuration, false);
        deserializer.configure(configuration, false);
    }

    /** What it throws for poison is anything but what it throws without the registry. */
    public <T> T decode(String topic, Headers headers, byte[] value, Class<T> type) {
        if (value.length < HEAD || value[0] != 0) {
            throw new IllegalArgumentException(
                    "not in the registry's wire format: no magic byte and schema id");
        }
        return type.cast(asked(() -> deserializer.deserialize(topic, headers, value)));
    }

    public byte[] encode(String topic, Headers headers, SpecificRecord value) {
        return asked(() -> serializer.serialize(topic, headers, value));
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
    }

    private <T> T asked(Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException failed) {
            if (isOutage(failed)) {
                throw whenAway.apply("the schema registry does not answer", failed);
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
