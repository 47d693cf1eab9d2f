package live.pubco.ingest;

import live.pubco.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Avro values as they stand on a topic. */
interface Codec {

    byte[] encode(Topic topic, SpecificRecord value);

    <T extends SpecificRecord> T decode(Topic topic, byte[] bytes, Class<T> type);
}
