package live.pubco.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import live.pubco.schemas.RegistryCodec;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Values as the whole chain has them, their schemas in the registry. */
@ApplicationScoped
public class Codec {

    private final RegistryCodec codec;

    Codec(@ConfigProperty(name = "pubco.registry.url") String registryUrl) {
        this.codec = new RegistryCodec(registryUrl, NotNow::new);
    }

    /** Throws {@link NotNow} when only the registry is missing, anything else for poison. */
    public <T> T decode(String topic, Headers headers, byte[] value, Class<T> type) {
        return codec.decode(topic, headers, value, type);
    }

    public byte[] encode(String topic, SpecificRecord value) {
        return codec.encode(topic, new RecordHeaders(), value);
    }
}
