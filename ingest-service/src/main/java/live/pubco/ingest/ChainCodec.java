package live.pubco.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import live.pubco.schemas.Registry;
import live.pubco.schemas.RegistryCodec;
import live.pubco.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.Config;

/** Values as the whole chain has them, their schemas in the registry. */
@ApplicationScoped
class ChainCodec implements Codec {

    private final RegistryCodec codec;

    ChainCodec(Config config) {
        Registry registry = Registry.from(name -> config.getOptionalValue(name, String.class));
        this.codec = new RegistryCodec(registry, IllegalStateException::new);
    }

    @Override
    public byte[] encode(Topic topic, SpecificRecord value) {
        return codec.encode(topic.name(), new RecordHeaders(), value);
    }

    @Override
    public <T extends SpecificRecord> T decode(Topic topic, byte[] bytes, Class<T> type) {
        return codec.decode(topic.name(), new RecordHeaders(), bytes, type);
    }

    @PreDestroy
    void close() {
        codec.close();
    }
}
