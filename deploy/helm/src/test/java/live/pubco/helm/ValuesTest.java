package live.pubco.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.LintResult;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    private static final String USERS = "strimzi: {users: true, cluster: events}";

    @Test
    void ofTheChartItselfLint() {
        LintResult lint = Chart.lint();

        assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kafka: {partitons: 12}                                     | partitons
                    kafka: {partitions: twelve}                                | /kafka/partitions
                    kafka: {partitions: 0}                                     | /kafka/partitions
                    kafka: {bootstrapServers: kafka}                           | /kafka/bootstrapServers
                    kafka: {security: {protocol: TLS}}                         | /kafka/security/protocol
                    registry: {url: 'http://registry:8080/apis/registry/v3'}   | /registry/url
                    database: {password: x}                                    | password
                    sources: {mlc: {password: x}}                              | password
                    sources: {deezer: {existingSecret: x}}                     | deezer
                    strimzi: {apiVersion: kafka.strimzi.io/v1alpha1}           | /strimzi/apiVersion
                    services: {mlc: {replicas: 2}}                             | mlc
                    services: {mlc-enricher: {replicas: '2'}}                  | /services/mlc-enricher/replicas
                    services: {mlc-enricher: {autoscaling: {minReplicas: 0}}}  | minReplicas
                    services: {mlc-enricher: {env: {PUBCO_MLC_PASSWORD: x}}}   | PUBCO_MLC_PASSWORD
                    defaults: {env: {KAFKA_SASL_JAAS_CONFIG: x}}               | KAFKA_SASL_JAAS_CONFIG
                    services: {mlc-enricher: {env: {A: {value: x}}}}           | /services/mlc-enricher/env/A
                    ingress: {mlc-enricher: {enabled: true}}                   | mlc-enricher
                    keda: {authentication: {kind: Secret}}                     | /keda/authentication/kind
                    """)
    void thatAreWrongAreRefusedByName(String wrong, String named) {
        assertThatThrownBy(() -> Chart.with(Chart.LEAST, wrong))
                .hasMessageContaining("don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kafka: {bootstrapServers: ''}                                      | kafka.bootstrapServers must be set
                    registry: {url: ''}                                                | registry.url must be set
                    registry: {tokenUrl: 'https://login.example/token'}                | registry.existingSecret must name a Secret
                    database: {host: ''}                                               | database.host must be set
                    database: {existingSecret: ''}                                     | database.existingSecret must name a Secret
                    api: {existingSecret: ''}                                          | ingest-service does not start without
                    strimzi: {topics: true}                                            | strimzi.cluster must name
                    ingress: {scoring-service: {enabled: true}}                        | ingress.scoring-service.host must be set
                    services: {mlc-enricher: {replicas: 13}}                           | services.mlc-enricher.replicas 13 is more than kafka.partitions 12
                    services: {mlc-enricher: {autoscaling: {maxReplicas: 13}}}         | services.mlc-enricher.autoscaling.maxReplicas 13 is more
                    services: {mlc-enricher: {autoscaling: {minReplicas: 4}}}          | minReplicas 4 is more than maxReplicas 3
                    kafka: {partitions: 4}                                             | services.scoring-service.autoscaling.maxReplicas 6 is more
                    kafka: {security: {protocol: SASL_SSL}}                            | has no Secret for Kafka
                    """)
    void thatDoNotGoTogetherAreRefused(String wrong, String because) {
        assertThatThrownBy(() -> Chart.with(Chart.LEAST, wrong)).hasMessageContaining(because);
    }

    @Test
    void forUsersNeedAKafkaThatKnowsUsers() {
        assertThatThrownBy(() -> Chart.with(Chart.LEAST, USERS))
                .hasMessageContaining("strimzi.users need a kafka.security.protocol");
        assertThatThrownBy(
                        () ->
                                Chart.with(
                                        Chart.LEAST,
                                        USERS,
                                        "kafka: {security: {protocol: SASL_SSL, mechanism: PLAIN}}"))
                .hasMessageContaining("SCRAM-SHA-512");
    }

    @Test
    void forUsersNeedSomebodyElseWhoCreatesTopics() {
        assertThatThrownBy(
                        () ->
                                Chart.with(
                                        Chart.LEAST,
                                        USERS,
                                        "kafka: {security: {protocol: SASL_SSL}}"))
                .hasMessageContaining("setup.kafkaSecret");
    }

    @Test
    void thatAreOptionalRenderNothing() {
        Rendered bare =
                Chart.with(
                        Chart.LEAST,
                        """
                        setup: {enabled: false}
                        podDisruptionBudget: {enabled: false}
                        serviceAccount: {create: false}
                        """);

        assertThat(kinds(bare)).containsExactlyInAnyOrder("Deployment", "Service");
        assertThat(bare.pod("mlc-enricher").getServiceAccountName()).isEqualTo("default");
    }

    @Test
    void ofTheLeastKindRenderWhatEveryClusterKnows() {
        assertThat(kinds(Chart.with(Chart.LEAST)))
                .containsExactlyInAnyOrder(
                        "Deployment",
                        "Service",
                        "ServiceAccount",
                        "PodDisruptionBudget",
                        "Job",
                        "ConfigMap");
    }

    @Test
    void thatAreMissingAreSaidAfterwards() {
        assertThat(Chart.notes(Chart.LEAST))
                .contains("until sources.mlc is set", "until sources.musicbrainz is set")
                .contains("networkPolicy.enabled");
        assertThat(Chart.notes(Chart.LEAST, Chart.MOST))
                .doesNotContain("UNAVAILABLE")
                .doesNotContain("networkPolicy.enabled")
                .contains("its Ingress has to");
    }

    private static Set<String> kinds(Rendered chart) {
        return chart.resources().stream()
                .map((JsonNode one) -> one.path("kind").asText())
                .collect(Collectors.toSet());
    }
}
