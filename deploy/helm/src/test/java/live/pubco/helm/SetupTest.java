package live.pubco.helm;

import static live.pubco.helm.Rendered.container;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.junit.jupiter.api.Test;

class SetupTest {

    private static final String SECURED =
            "kafka: {security: {protocol: SASL_SSL, existingSecret: everybody, ca: {existingSecret: trusted}}}";

    @Test
    void createsTopicsAndRegistersSchemas() {
        Rendered chart = Chart.with(Chart.LEAST, "kafka: {partitions: 24, replicationFactor: 3}");

        assertThat(arguments(chart))
                .containsExactly(
                        "setup",
                        "--registry",
                        "http://registry:8080",
                        "--bootstrap-servers",
                        "kafka:9092",
                        "--partitions",
                        "24",
                        "--replication-factor",
                        "3",
                        "--command-config",
                        "/etc/pubco/client.properties");
    }

    @Test
    void leavesTopicsToStrimzi() {
        Rendered chart = Chart.with(Chart.LEAST, Chart.MOST);

        assertThat(arguments(chart))
                .contains("--no-topics")
                .doesNotContain("--partitions", "--replication-factor", "--command-config");
        assertThat(Rendered.environment(chart.setup()).keySet())
                .noneMatch(name -> name.startsWith("KAFKA_"));
        assertThat(chart.all("ConfigMap")).isEmpty();
    }

    @Test
    void saysOnlyWhatTheLauncherUnderstands() {
        String launcher =
                Chart.read(
                        Code.ROOT.resolve(
                                "deploy/local/src/main/java/live/pubco/local/SetupCommand.java"));

        assertThat(
                        List.of(
                                Chart.with(Chart.LEAST, "kafka: {replicationFactor: 3}"),
                                Chart.with(Chart.LEAST, Chart.MOST)))
                .flatExtracting(SetupTest::arguments)
                .filteredOn(argument -> argument.startsWith("--"))
                .hasSize(7)
                .allSatisfy(option -> assertThat(launcher).contains("\"" + option + "\""));
    }

    @Test
    void comesBeforeEverythingElse() {
        JsonNode job = Chart.with(Chart.LEAST).byComponent("Job").get("setup");

        assertThat(job.at("/metadata/annotations/hook").asText())
                .isEqualTo("pre-install,pre-upgrade");
        assertThat(Rendered.parsed(job, Job.class).getSpec().getTemplate().getSpec())
                .satisfies(pod -> assertThat(pod.getRestartPolicy()).isEqualTo("Never"))
                .satisfies(pod -> assertThat(pod.getServiceAccountName()).isNull())
                .satisfies(pod -> assertThat(pod.getAutomountServiceAccountToken()).isFalse());
    }

    @Test
    void isTheKafkaClientThatServicesAre() throws IOException {
        Rendered chart = Chart.with(Chart.LEAST, SECURED);
        Properties client = client(chart);
        client.remove("config.providers");

        assertThat(client.remove("config.providers.env.class"))
                .isEqualTo(EnvVarConfigProvider.class.getName());
        assertThat(client.stringPropertyNames())
                .contains("sasl.jaas.config", "ssl.truststore.certificates")
                .allSatisfy(name -> assertThat(AdminClientConfig.configNames()).contains(name));
        assertThat(Rendered.environment(chart.setup()).keySet())
                .allSatisfy(
                        variable ->
                                assertThat(
                                                client.getProperty(
                                                        EnvironmentTest.kafkaProperty(variable)))
                                        .isEqualTo("${env:" + variable + "}"))
                .hasSameSizeAs(client.keySet());
    }

    @Test
    void tellsTheRegistryWhoItIsAsServicesDo() {
        String login =
                Chart.read(
                        Code.ROOT.resolve(
                                "deploy/local/src/main/java/live/pubco/local/RegistryLogin.java"));
        Rendered chart = Chart.with(Chart.LEAST, Chart.MOST);

        assertThat(Rendered.environment(chart.setup()).values())
                .hasSize(3)
                .allSatisfy(
                        one -> {
                            assertThat(login)
                                    .contains(
                                            "\""
                                                    + one.getName()
                                                            .replace("PUBCO_REGISTRY_AUTH_", "")
                                                    + "\"");
                            assertThat(chart.environment("mlc-enricher").get(one.getName()))
                                    .isEqualTo(one);
                        });
    }

    @Test
    void findsTheClientsSettingsWhereItLooks() {
        Rendered chart = Chart.with(Chart.LEAST);
        String mounted = "client";

        assertThat(container(chart.setup()).getVolumeMounts())
                .filteredOn(mount -> mount.getName().equals(mounted))
                .singleElement()
                .extracting(VolumeMount::getMountPath)
                .isEqualTo("/etc/pubco");
        assertThat(chart.setup().getVolumes())
                .filteredOn(volume -> volume.getName().equals(mounted))
                .singleElement()
                .satisfies(
                        volume ->
                                assertThat(volume.getConfigMap().getName())
                                        .isEqualTo(
                                                chart.one(ConfigMap.class, "setup")
                                                        .getMetadata()
                                                        .getName()));
    }

    @Test
    void mayBeAnotherUserThanServicesAre() {
        Rendered chart = Chart.with(Chart.LEAST, SECURED, "setup: {kafkaSecret: who-makes-topics}");

        assertThat(
                        Rendered.environment(chart.setup())
                                .get("KAFKA_SASL_JAAS_CONFIG")
                                .getValueFrom()
                                .getSecretKeyRef()
                                .getName())
                .isEqualTo("who-makes-topics");
    }

    private static List<String> arguments(Rendered chart) {
        return container(chart.setup()).getArgs();
    }

    private static Properties client(Rendered chart) throws IOException {
        Properties client = new Properties();
        client.load(
                new StringReader(
                        chart.one(ConfigMap.class, "setup").getData().get("client.properties")));
        return client;
    }
}
