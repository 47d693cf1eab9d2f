package live.pubco.schemas;

import com.microsoft.kiota.ApiException;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Unauthorized, forbidden, time-out, too many requests: about the asker, not the schema. */
    private static final Set<Integer> ABOUT_THE_ASKER = Set.of(401, 403, 408, 429);

    private final BiFunction<String, Throwable, RuntimeException> whenAway;
    private final AvroKafkaSerializer<SpecificRecord> serializer = new AvroKafkaSerializer<>();
    private final AvroKafkaDeserializer<SpecificRecord> deserializer =
            new AvroKafkaDeserializer<>();

    /**
     * @param whenAway what to throw when the registry is missing or lets nobody in; the same thing
     *     later is right
     */
    public RegistryCodec(
            Registry registry, BiFunction<String, Throwable, RuntimeException> whenAway) {
        this.whenAway = whenAway;
        Map<String, Object> configuration = new HashMap<>(registry.settings());
        configuration.put("apicurio.registry.auto-register", false);
        configuration.put("apicurio.registry.find-latest", false);
        configuration.put("apicurio.registry.dereference-schema", true);
        // else the chain stops 30 s after the registry does
        configuration.put("apicurio.registry.fault-tolerant-refresh", true);
        configuration.put("apicurio.registry.avro-datum-provider", OwnClasses.class);
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
            throw outage(failed).map(why -> whenAway.apply(why, failed)).orElse(failed);
        }
    }

    /** "No such schema" is an answer; that the registry cannot say is not. */
    private static Optional<String> outage(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException answer) {
                int status = answer.getResponseStatusCode();
                return ABOUT_THE_ASKER.contains(status) || status >= 500
                        ? Optional.of("the schema registry answers " + status)
                        : Optional.empty();
            }
            boolean wraps =
                    cause instanceof CompletionException || cause instanceof ExecutionException;
            if (!wraps && (cause instanceof IOException || cause instanceof TimeoutException)) {
                return cause instanceof EOFException
                        ? Optional.empty()
                        : Optional.of("the schema registry does not answer");
            }
        }
        return Optional.empty();
    }
}
