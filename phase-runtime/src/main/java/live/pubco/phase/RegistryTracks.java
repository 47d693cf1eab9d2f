package live.pubco.phase;

import java.util.function.Supplier;
import live.pubco.phase.engine.NotNow;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.RegistryAway;
import live.pubco.schemas.RegistryCodec;
import org.apache.kafka.common.header.Headers;

/** Tracks whose schemas are in the registry. */
public final class RegistryTracks implements TrackCodec {

    private final RegistryCodec codec;

    public RegistryTracks(String registryUrl) {
        this.codec = new RegistryCodec(registryUrl);
    }

    @Override
    public EnrichedTrack decode(String topic, Headers headers, byte[] value) {
        return unlessAway(() -> codec.decode(topic, headers, value, EnrichedTrack.class));
    }

    @Override
    public byte[] encode(String topic, Headers headers, EnrichedTrack track) {
        return unlessAway(() -> codec.encode(topic, headers, track));
    }

    private static <T> T unlessAway(Supplier<T> action) {
        try {
            return action.get();
        } catch (RegistryAway away) {
            throw new NotNow(away.getMessage(), away);
        }
    }
}
