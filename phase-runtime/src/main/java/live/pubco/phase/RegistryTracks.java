package live.pubco.phase;

import live.pubco.phase.engine.NotNow;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Registry;
import live.pubco.schemas.RegistryCodec;
import org.apache.kafka.common.header.Headers;

/** Tracks whose schemas are in the registry. */
public final class RegistryTracks implements TrackCodec {

    private final RegistryCodec codec;

    public RegistryTracks(Registry registry) {
        this.codec = new RegistryCodec(registry, NotNow::new);
    }

    @Override
    public EnrichedTrack decode(String topic, Headers headers, byte[] value) {
        return codec.decode(topic, headers, value, EnrichedTrack.class);
    }

    @Override
    public byte[] encode(String topic, Headers headers, EnrichedTrack track) {
        return codec.encode(topic, headers, track);
    }
}
