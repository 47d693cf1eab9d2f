package live.pubco.phase;

import live.pubco.schemas.EnrichedTrack;
import org.apache.kafka.common.header.Headers;

/**
 * Bytes to tracks and back; throws {@link live.pubco.phase.engine.NotNow} when only the registry is
 * missing.
 */
public interface TrackCodec {

    EnrichedTrack decode(String topic, Headers headers, byte[] value);

    byte[] encode(String topic, Headers headers, EnrichedTrack track);
}
