package live.pubco.bench;

import io.quarkus.runtime.configuration.QuarkusConfigFactory;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.inject.ConfigExtension;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import io.smallrye.reactive.messaging.providers.MediatorFactory;
import io.smallrye.reactive.messaging.providers.extension.ReactiveMessagingExtension;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/** SmallRye Reactive Messaging over its Kafka connector: a {@link Multi} with {@code merge(n)}. */
final class SmallRyePeer {

    private static final String JOB = "bench.job.";

    private SmallRyePeer() {}

    static void start(RuntimeJob job) {
        System.setProperty(JOB + "millis", String.valueOf(job.callMillis()));
        System.setProperty(JOB + "at-once", String.valueOf(job.atOnce()));
        channel("incoming.in", RuntimeJob.INPUT, job.consumer());
        channel("outgoing.out", RuntimeJob.OUTPUT, job.producer());
        System.setProperty("mp.messaging.outgoing.out.propagate-record-key", "true");
        // Quarkus is on the class path, and without it running has no configuration to offer.
        QuarkusConfigFactory.setConfig(
                new SmallRyeConfigBuilder()
                        .addDefaultSources()
                        .addDiscoveredConverters()
                        .addDefaultInterceptors()
                        .build());
        SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new ConfigExtension(), new ReactiveMessagingExtension())
                .addPackages(true, MediatorFactory.class)
                .addPackages(true, KafkaConnector.class)
                .addBeanClasses(Pass.class)
                .initialize();
    }

    private static void channel(String name, String topic, Map<String, Object> settings) {
        String prefix = "mp.messaging." + name + ".";
        System.setProperty(prefix + "connector", KafkaConnector.CONNECTOR_NAME);
        System.setProperty(prefix + "topic", topic);
        settings.forEach((key, value) -> System.setProperty(prefix + key, value.toString()));
    }

    /** The application as one would write it. */
    @Singleton
    static class Pass {

        private final RuntimeCall call = new RuntimeCall(Integer.getInteger(JOB + "millis"));
        private final int atOnce = Integer.getInteger(JOB + "at-once");

        @Incoming("in")
        @Outgoing("out")
        Multi<Message<byte[]>> pass(Multi<Message<byte[]>> in) {
            return in.onItem()
                    .transformToUni(
                            message -> call.ask(message.getPayload()).map(message::withPayload))
                    .merge(atOnce);
        }
    }
}
