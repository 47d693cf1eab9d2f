package live.pubco.local;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** A broker on free ports for whoever needs Kafka and nothing else. Closing it ends it. */
public final class LocalBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration DRAIN = Duration.ofSeconds(8);

    private final Ports ports = Ports.free();
    private final Supervisor supervisor;
    private final Workspace workspace;
    private final Path data;
    private final ChildSpec spec;

    private LocalBroker(Workspace workspace, Path folder) {
        this.workspace = workspace;
        this.data = folder.resolve("data");
        spec = Broker.spec(workspace, data, ports, Map.of());
        supervisor = new Supervisor(folder.resolve("logs"), children -> {}, Clock.systemUTC());
    }

    /** Returns when the broker takes connections. */
    public static LocalBroker start(Workspace workspace, Path folder) {
        LocalBroker broker = new LocalBroker(workspace, folder);
        try {
            broker.startAgain();
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
        return broker;
    }

    public String bootstrapServers() {
        return ports.bootstrapServers();
    }

    /** Ends it without warning; its data stays for {@link #startAgain}. */
    public void kill() {
        supervisor.child(spec.name()).kill();
    }

    /** On the same ports, with the data it had. */
    public void startAgain() {
        start(spec, ports.kafka());
    }

    /** Starts one more broker in the same cluster, with node id 2. */
    public void join() {
        Ports others = Ports.free();
        start(Broker.joining(workspace, data, others, ports), others.kafka());
    }

    private void start(ChildSpec which, int port) {
        Child child = supervisor.start(which);
        new Readiness(HttpClient.newHttpClient(), PATIENCE).await(child, () -> Listening.on(port));
    }

    @Override
    public void close() {
        supervisor.close(DRAIN);
    }
}
