package live.pubco.scoring;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** A real broker and a real PostgreSQL in this machine, and a registry that knows our schemas. */
public final class Backends implements QuarkusTestResourceLifecycleManager {

    private EmbeddedKafkaBroker kafka;
    private EmbeddedPostgres postgres;
    private StubRegistry registry;
    private StubIngest ingest;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            registry = new StubRegistry();
            ingest = new StubIngest();
            kafka = new EmbeddedKafkaBroker().start();
            String brokers = kafka.getAdvertisedListeners().replaceAll("^.*://", "");
            createTopics(brokers);
            return Map.of(
                    "kafka.bootstrap.servers",
                    brokers,
                    "pubco.registry.url",
                    registry.url(),
                    "pubco.ingest.url",
                    ingest.url(),
                    "pubco.db.port",
                    String.valueOf(postgres.getPort()),
                    "pubco.db.name",
                    "postgres",
                    "pubco.db.user",
                    "postgres",
                    "pubco.db.password",
                    "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createTopics(String brokers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(
                            Topics.all().stream()
                                    .map(topic -> new NewTopic(topic.name(), 3, (short) 1))
                                    .toList())
                    .values()
                    .values()
                    .forEach(Backends::created);
        }
    }

    /** The client asks again when a busy broker was slow to say that it did. */
    private static void created(KafkaFuture<Void> topic) {
        try {
            topic.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void stop() {
        try {
            kafka.close();
            registry.close();
            ingest.close();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
