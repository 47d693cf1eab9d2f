package live.pubco.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.pubco.schemas.Topics;

/**
 * What to start, and where.
 *
 * @param data folder of the broker, the registry and the database
 * @param partitions of every topic that the broker does not have yet
 * @param services which of the seven to start; a test may leave some out and play them itself
 * @param environment what every service gets on top, over everything the launcher sets
 * @param broker the same for the broker's properties
 */
public record StackOptions(
        Workspace workspace,
        Path data,
        Path logs,
        Ports ports,
        int partitions,
        Optional<FakesOptions> fakes,
        List<String> services,
        Map<String, String> environment,
        Map<String, String> broker) {

    /** A demo has one replica of each service: twelve would only cost it seconds of its start. */
    private static final int DEMO_PARTITIONS = 4;

    public StackOptions {
        services = List.copyOf(services);
        environment = Map.copyOf(environment);
        broker = Map.copyOf(broker);
    }

    /** Everything against the real upstreams, on the documented ports, keeping its data. */
    public static StackOptions up(Workspace workspace) {
        return new StackOptions(
                workspace,
                workspace.home().resolve("data"),
                workspace.home().resolve("logs"),
                Ports.standard(),
                Topics.DEFAULT_PARTITIONS,
                Optional.empty(),
                Topics.SERVICES,
                Map.of(),
                Map.of());
    }

    /** Everything against the fakes, on the documented ports. */
    public static StackOptions demo(Workspace workspace, int tracks, String profile) {
        return up(workspace)
                .in(workspace.home().resolve("demo"), workspace.home().resolve("logs"))
                .split(DEMO_PARTITIONS)
                .with(FakesOptions.sample(tracks, profile));
    }

    /** Everything against the fakes on free ports, in a folder of the caller's. */
    public static StackOptions isolated(Workspace workspace, Path folder) {
        return up(workspace)
                .in(folder.resolve("data"), folder.resolve("logs"))
                .on(Ports.free())
                .with(FakesOptions.sample(100));
    }

    /** How long a process may take to end; what runs against fakes has nothing to lose. */
    Duration drain() {
        return fakes.isPresent() ? Duration.ofSeconds(8) : Duration.ofSeconds(25);
    }

    public StackOptions in(Path otherData, Path otherLogs) {
        return new StackOptions(
                workspace,
                otherData,
                otherLogs,
                ports,
                partitions,
                fakes,
                services,
                environment,
                broker);
    }

    public StackOptions on(Ports others) {
        return new StackOptions(
                workspace, data, logs, others, partitions, fakes, services, environment, broker);
    }

    StackOptions split(int into) {
        return new StackOptions(
                workspace, data, logs, ports, into, fakes, services, environment, broker);
    }

    public StackOptions with(FakesOptions others) {
        return new StackOptions(
                workspace,
                data,
                logs,
                ports,
                partitions,
                Optional.of(others),
                services,
                environment,
                broker);
    }

    public StackOptions withoutFakes() {
        return new StackOptions(
                workspace,
                data,
                logs,
                ports,
                partitions,
                Optional.empty(),
                services,
                environment,
                broker);
    }

    public StackOptions only(List<String> others) {
        return new StackOptions(
                workspace, data, logs, ports, partitions, fakes, others, environment, broker);
    }

    /** Whether track pages will be opened, for which a browser is needed. */
    boolean scrapes() {
        return fakes.isPresent() || Credentials.CREDITS.available(System.getenv());
    }

    /** What was found out meanwhile; what the caller said stands. */
    StackOptions andAlso(Map<String, String> found) {
        Map<String, String> both = new HashMap<>(found);
        both.putAll(environment);
        return with(both);
    }

    public StackOptions with(Map<String, String> others) {
        return new StackOptions(
                workspace, data, logs, ports, partitions, fakes, services, others, broker);
    }

    public StackOptions withBroker(Map<String, String> others) {
        return new StackOptions(
                workspace, data, logs, ports, partitions, fakes, services, environment, others);
    }
}
