package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import live.pubco.schemas.Topic;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 in binary mode: what a public event is, told in its headers. */
final class CloudEvents {

    static final String ID = "ce_id";
    static final String SPEC_VERSION = "ce_specversion";
    static final String CONTENT_TYPE = "content-type";

    private CloudEvents() {}

    /** The same event published twice, after a crash, has the same id. */
    static void describe(Topic topic, String subject, String correlation, Headers headers) {
        String name = topic.name() + "|" + subject + "|" + correlation;
        put(headers, SPEC_VERSION, "1.0");
        put(headers, ID, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        put(headers, "ce_correlationid", correlation);
        put(headers, "ce_type", topic.name());
        put(headers, "ce_source", "/pubco/ingest-service");
        put(headers, "ce_subject", subject);
        put(headers, "ce_time", Instant.now().toString());
        put(headers, CONTENT_TYPE, "application/avro");
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
