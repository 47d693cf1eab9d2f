package live.pubco.schemas;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * One topic: what it is called, who owns it, what travels on it and how long it stays.
 *
 * @param key what the record key is; always a UTF-8 string
 * @param value schema of the value; empty for dead letters, which keep their original bytes
 * @param retention how long records stay; ignored by compacted topics, which keep the last per key
 */
public record Topic(
        String name,
        Cleanup cleanup,
        Duration retention,
        String owner,
        String key,
        Optional<Schema> value,
        Audience audience) {

    /** What the broker does with old records. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /** Who may depend on the schema, which decides how far it may change. */
    public enum Audience {
        /** Other systems read or write it: every version stays readable by every other. */
        PUBLIC("FULL_TRANSITIVE"),
        /** Services of this project only: a newer reader understands all older records. */
        CHAIN("BACKWARD_TRANSITIVE");

        private final String compatibility;

        Audience(String compatibility) {
            this.compatibility = compatibility;
        }

        /** The registry's name for the rule. */
        public String compatibility() {
            return compatibility;
        }
    }

    /** Subject of the value schema in the registry. */
    public String subject() {
        return name + "-value";
    }

    /** Topic configuration as the broker wants it. */
    public Map<String, String> configuration() {
        return cleanup == Cleanup.COMPACT
                ? Map.of("cleanup.policy", "compact")
                : Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        String.valueOf(retention.toMillis()));
    }
}
