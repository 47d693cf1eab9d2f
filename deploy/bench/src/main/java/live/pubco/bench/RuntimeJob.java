package live.pubco.bench;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What every peer has to do: carry records from one topic to another with a call for each.
 *
 * @param group names the run; each run reads the input from its start
 * @param callMillis how long a call takes
 * @param atOnce calls under way at most, where a peer can be told
 */
record RuntimeJob(String bootstrapServers, String group, int callMillis, int atOnce) {

    static final String INPUT = "bench.in";
    static final String OUTPUT = "bench.out";
    static final int PARTITIONS = 12;
    static final int COMMIT_MILLIS = 500;

    static RuntimeJob of(String... args) {
        return new RuntimeJob(
                args[0], args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }

    String[] args() {
        return new String[] {
            bootstrapServers, group, String.valueOf(callMillis), String.valueOf(atOnce)
        };
    }

    /** The consumer's settings, the same for everyone. */
    Map<String, Object> consumer() {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("bootstrap.servers", bootstrapServers);
        configuration.put("group.id", group);
        configuration.put("enable.auto.commit", false);
        configuration.put("auto.offset.reset", "earliest");
        configuration.put("fetch.max.wait.ms", 100);
        configuration.put("key.deserializer", ByteArrayDeserializer.class.getName());
        configuration.put("value.deserializer", ByteArrayDeserializer.class.getName());
        return configuration;
    }

    /** The producer's settings, the same for everyone; its acknowledgements are counted. */
    Map<String, Object> producer() {
        Map<String, Object> configuration = new HashMap<>(sending());
        configuration.put("bootstrap.servers", bootstrapServers);
        configuration.put("key.serializer", ByteArraySerializer.class.getName());
        configuration.put("value.serializer", ByteArraySerializer.class.getName());
        return configuration;
    }

    /** Acknowledged by all replicas, sent at once, counted. */
    static Map<String, Object> sending() {
        return Map.of(
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                0,
                "compression.type",
                "lz4",
                "interceptor.classes",
                RuntimeMeter.class.getName());
    }
}
