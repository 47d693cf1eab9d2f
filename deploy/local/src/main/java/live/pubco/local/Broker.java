package live.pubco.local;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/** A single-node Kafka that is broker and controller in one process. */
final class Broker {

    static final String NAME = "kafka";
    private static final int HEAP_MEGABYTES = 384;

    private Broker() {}

    /**
     * @param settings over what the launcher sets
     */
    static ChildSpec spec(
            Workspace workspace, Path data, Ports ports, Map<String, String> settings) {
        Path folder = data.resolve(NAME);
        Map<String, String> properties = properties(folder, ports);
        properties.putAll(settings);
        return spec(workspace, folder, properties, Uuid.randomUuid().toString());
    }

    /** One more broker in the cluster of the first, which stays the controller. */
    static ChildSpec joining(Workspace workspace, Path data, Ports ports, Ports first) {
        Path folder = data.resolve(NAME + "-2");
        Map<String, String> properties = properties(folder, first);
        properties.put("process.roles", "broker");
        properties.put("node.id", "2");
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + ports.kafka());
        return spec(workspace, folder, properties, clusterId(data.resolve(NAME)));
    }

    private static ChildSpec spec(
            Workspace workspace, Path folder, Map<String, String> settings, String clusterId) {
        String name = folder.getFileName().toString();
        Path data = folder.getParent();
        Path properties = write(data.resolve(name + ".properties"), settings);
        ClassArchive archive = workspace.archive(NAME, workspace.launcherClasses());
        return ChildSpec.java(
                name,
                new JavaCommand(HEAP_MEGABYTES)
                        .archive(archive)
                        .properties(Map.of("org.slf4j.simpleLogger.defaultLogLevel", "warn"))
                        .main(
                                BrokerMain.class.getName(),
                                properties.toString(),
                                folder.toString(),
                                clusterId),
                Map.of("CLASSPATH", classPath(workspace)),
                data,
                archive);
    }

    private static String clusterId(Path folder) {
        Properties meta = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("meta.properties"))) {
            meta.load(reader);
        } catch (IOException e) {
            throw new LauncherFailure("cannot read " + folder + ": " + e.getMessage(), e);
        }
        return meta.getProperty("cluster.id");
    }

    // Jar by jar and sorted: a class archive is valid for exactly this order.
    private static String classPath(Workspace workspace) {
        try (Stream<Path> jars = Files.list(workspace.brokerLibraries())) {
            return Stream.concat(Stream.of(workspace.launcherClasses()), jars.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new LauncherFailure("cannot read the broker's libraries: " + e.getMessage(), e);
        }
    }

    static Map<String, String> properties(Path folder, Ports ports) {
        Map<String, String> all = new TreeMap<>();
        all.put("process.roles", "broker,controller");
        all.put("node.id", "1");
        all.put("controller.quorum.voters", "1@127.0.0.1:" + ports.controller());
        all.put("controller.listener.names", "CONTROLLER");
        all.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(ports.kafka(), ports.controller()));
        all.put("log.dirs", folder.toString());
        all.put("auto.create.topics.enable", "false");
        all.putAll(oneNode());
        all.putAll(smallMachine());
        return all;
    }

    // Defaults ask for three brokers and wait for members that may still come.
    private static Map<String, String> oneNode() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "group.initial.rebalance.delay.ms", "0");
    }

    // Some 280 partitions at the default of two 10 MiB index files each would fill a small disk.
    private static Map<String, String> smallMachine() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "33554432",
                "log.index.size.max.bytes", "1048576",
                "log.segment.bytes", "67108864");
    }

    private static Path write(Path file, Map<String, String> properties) {
        StringBuilder text = new StringBuilder();
        properties.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new LauncherFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
