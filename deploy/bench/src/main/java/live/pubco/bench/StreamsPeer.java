package live.pubco.bench;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** Kafka Streams with the call in the processor: its threads wait, one per partition. */
final class StreamsPeer {

    private StreamsPeer() {}

    static void start(RuntimeJob job) {
        RuntimeCall call = new RuntimeCall(job.callMillis());
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(RuntimeJob.INPUT, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .mapValues(call::block)
                .to(RuntimeJob.OUTPUT, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        new KafkaStreams(builder.build(), configuration(job)).start();
    }

    private static Properties configuration(RuntimeJob job) {
        Properties configuration = new Properties();
        configuration.put(StreamsConfig.APPLICATION_ID_CONFIG, job.group());
        configuration.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, job.bootstrapServers());
        configuration.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, RuntimeJob.PARTITIONS);
        configuration.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, RuntimeJob.COMMIT_MILLIS);
        configuration.put(
                StreamsConfig.STATE_DIR_CONFIG,
                System.getProperty("java.io.tmpdir") + "/" + job.group());
        configuration.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        configuration.put(StreamsConfig.consumerPrefix("fetch.max.wait.ms"), 100);
        RuntimeJob.sending()
                .forEach(
                        (name, value) ->
                                configuration.put(StreamsConfig.producerPrefix(name), value));
        return configuration;
    }
}
