package live.pubco.scoring.reads;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Topics;
import live.pubco.scoring.AvroJson;
import live.pubco.scoring.Codec;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Reads the documents of one track; off the event loop, because a schema may have to be asked for.
 */
@ApplicationScoped
public class Details {

    private final Catalogue catalogue;
    private final Codec codec;

    Details(Catalogue catalogue, Codec codec) {
        this.catalogue = catalogue;
        this.codec = codec;
    }

    public Uni<TrackDetail> track(String id) {
        return Aside.map(
                catalogue.track(id),
                found ->
                        new TrackDetail(
                                found.track(),
                                found.document().score(),
                                found.trail(),
                                json(found.record())));
    }

    private JsonNode json(byte[] record) {
        return AvroJson.of(decoded(record));
    }

    public EnrichedTrack decoded(byte[] record) {
        return codec.decode(
                Topics.TRACK_ENRICHED.name(), new RecordHeaders(), record, EnrichedTrack.class);
    }
}
