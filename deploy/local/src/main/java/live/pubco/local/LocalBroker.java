package live.pubco.local;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A broker on free ports for whoever needs Kafka and nothing else. Closing it ends it. */
public final class LocalBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration DRAIN = Duration.ofSeconds(8);

    private final Ports ports = Ports.free();
    private final Supervisor supervisor;

    private LocalBroker(Path folder) {
        supervisor = new Supervisor(folder.resolve("logs"), children -> {}, Clock.systemUTC());
    }

    /** Returns when the broker takes connections. */
    public static LocalBroker start(Workspace workspace, Path folder) {
        LocalBroker broker = new LocalBroker(folder);
        try {
            broker.start(Broker.spec(workspace, folder.resolve("data"), broker.ports));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
        return broker;
    }

    public String bootstrapServers() {
        return ports.bootstrapServers();
    }

    @Override
    public void close() {
        supervisor.close(DRAIN);
    }

    private void start(ChildSpec spec) {
        Child child = supervisor.start(spec);
        new Readiness(HttpClient.newHttpClient(), PATIENCE)
                .await(child, () -> Listening.on(ports.kafka()));
    }
}
