package live.pubco.ingest;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import live.pubco.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.eclipse.microprofile.config.Config;

/** Values in the Confluent wire format, their schemas in the registry. */
@ApplicationScoped
class RegistryCodec implements Codec {

    private static final String PREFIX = "apicurio.registry.";

    private final AvroKafkaSerializer<SpecificRecord> serializer = new AvroKafkaSerializer<>();
    private final AvroKafkaDeserializer<SpecificRecord> deserializer =
            new AvroKafkaDeserializer<>();

    RegistryCodec(Config config) {
        Map<String, Object> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> settings.put(name, value));
            }
        }
        serializer.configure(settings, false);
        deserializer.configure(settings, false);
    }

    @Override
    public byte[] encode(Topic topic, SpecificRecord value) {
        return serializer.serialize(topic.name(), value);
    }

    @Override
    public <T extends SpecificRecord> T decode(Topic topic, byte[] bytes, Class<T> type) {
        return type.cast(deserializer.deserialize(topic.name(), bytes));
    }

    @PreDestroy
    void close() {
        serializer.close();
        deserializer.close();
    }
}
