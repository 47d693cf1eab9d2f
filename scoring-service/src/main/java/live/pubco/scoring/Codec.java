package live.pubco.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import live.pubco.schemas.Registry;
import live.pubco.schemas.RegistryCodec;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.Config;

/** Values as the whole chain has them, their schemas in the registry. */
@ApplicationScoped
public class Codec {

    private final RegistryCodec codec;

    Codec(Config config) {
        Registry registry = Registry.from(name -> config.getOptionalValue(name, String.class));
        this.codec = new RegistryCodec(registry, NotNow::new);
    }

    /** Throws {@link NotNow} when only the registry is missing, anything else for poison. */
    public <T> T decode(String topic, Headers headers, byte[] value, Class<T> type) {
        return codec.decode(topic, headers, value, type);
    }

    public byte[] encode(String topic, SpecificRecord value) {
        return codec.encode(topic, new RecordHeaders(), value);
    }
}
