package live.pubco.local;

import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prepares a Kafka and a registry that somebody else runs; what is there already stays. */
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description = "Create topics and register schemas in a Kafka and a registry elsewhere.",
        footer = "A registry that asks who is there: PUBCO_REGISTRY_AUTH_... as for the services.")
final class SetupCommand implements Callable<Integer> {

    private static final int MOST_PARTITIONS = 1000;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "<host:port,...>",
            description = "the Kafka cluster; not needed with --no-topics")
    private String bootstrapServers;

    @Option(
            names = "--command-config",
            paramLabel = "<file>",
            description = "properties for its clients: security.protocol, sasl.*, ssl.*")
    private Path clientProperties;

    @Option(
            names = "--registry",
            required = true,
            paramLabel = "<url>",
            description = "the Apicurio registry, without a path")
    private String registry;

    @Option(
            names = "--partitions",
            defaultValue = "" + Topics.DEFAULT_PARTITIONS,
            description = "of every topic (default: ${DEFAULT-VALUE})")
    private int partitions;

    @Option(
            names = "--replication-factor",
            description = "of every topic (default: what the brokers have as theirs)")
    private Short replicas;

    @Option(names = "--no-topics", description = "only schemas: an operator looks after the topics")
    private boolean schemasOnly;

    @Override
    public Integer call() {
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            throw new LauncherFailure(
                    "--partitions must be 1 to " + MOST_PARTITIONS + ", not " + partitions);
        }
        if (!schemasOnly) {
            createTopics();
        }
        registerSchemas();
        return 0;
    }

    private void createTopics() {
        if (bootstrapServers == null) {
            throw new LauncherFailure("--bootstrap-servers is missing");
        }
        try (Admin admin = Admin.create(settings())) {
            int created = new TopicSetup(admin, partitions, Optional.ofNullable(replicas)).create();
            System.out.printf("topics   %d of %d created%n", created, Topics.all().size());
        } catch (KafkaException e) {
            throw new LauncherFailure("cannot use " + bootstrapServers + ": " + e.getMessage(), e);
        }
    }

    private void registerSchemas() {
        HttpClient http = HttpClient.newHttpClient();
        Optional<String> authorization = new RegistryLogin(http, System.getenv()).header();
        new SchemaSetup(http, registry.replaceAll("/+$", ""), authorization).register();
        System.out.println("schemas  registered at " + registry);
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "30000");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        if (clientProperties != null) {
            try (Reader reader = Files.newBufferedReader(clientProperties)) {
                settings.load(reader);
            } catch (IOException e) {
                throw new LauncherFailure("cannot read " + clientProperties, e);
            }
        }
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }
}
