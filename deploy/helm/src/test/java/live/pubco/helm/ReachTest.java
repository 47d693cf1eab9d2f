package live.pubco.helm;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import live.pubco.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reaches the services, and who may take them away. */
class ReachTest {

    private static final Rendered MOST = Chart.with(Chart.LEAST, Chart.MOST);

    static Stream<String> services() {
        return Topics.SERVICES.stream();
    }

    @Test
    void ofDashboardAndApiIsFromTheirCallersOnly() {
        assertThat(peers(MOST, Topics.SCORING)).containsExactlyInAnyOrder("clients", "monitoring");
        assertThat(peers(MOST, Topics.INGEST))
                .containsExactlyInAnyOrder("clients", "monitoring", Topics.SCORING);
        assertThat(peers(MOST, "credits-scraper"))
                .containsExactlyInAnyOrder("monitoring", Topics.INGEST);
    }

    @Test
    void ofTheOtherPhasesIsForMonitoringOnly() {
        assertThat(Code.links())
                .filteredOn(link -> !link.service().equals("credits-scraper"))
                .hasSize(4)
                .allSatisfy(
                        link ->
                                assertThat(peers(MOST, link.service()))
                                        .containsExactly("monitoring"));
    }

    @Test
    void isNobodysWhereNobodyIsNamed() {
        Rendered chart = Chart.with(Chart.LEAST, "networkPolicy: {enabled: true}");

        assertThat(chart.one(NetworkPolicy.class, "mlc-enricher").getSpec())
                .satisfies(spec -> assertThat(spec.getPolicyTypes()).containsExactly("Ingress"))
                .satisfies(spec -> assertThat(spec.getIngress()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("services")
    void isLimitedForTheServicesPodsOnly(String service) {
        Map<String, String> pods = MOST.one(Service.class, service).getSpec().getSelector();

        assertThat(
                        MOST.one(NetworkPolicy.class, service)
                                .getSpec()
                                .getPodSelector()
                                .getMatchLabels())
                .isEqualTo(pods);
        assertThat(MOST.one(PodDisruptionBudget.class, service).getSpec().getSelector())
                .satisfies(selector -> assertThat(selector.getMatchLabels()).isEqualTo(pods));
    }

    @ParameterizedTest
    @MethodSource("services")
    void doesNotHoldUpAnEmptyingNode(String service) {
        assertThat(MOST.one(PodDisruptionBudget.class, service).getSpec())
                .satisfies(spec -> assertThat(spec.getMinAvailable()).isNull())
                .satisfies(spec -> assertThat(spec.getMaxUnavailable().getIntVal()).isOne());
    }

    @Test
    void fromOutsideLeadsToTheService() {
        Ingress dashboard = MOST.one(Ingress.class, Topics.SCORING);
        Ingress api = MOST.one(Ingress.class, Topics.INGEST);

        assertThat(backend(dashboard))
                .isEqualTo(MOST.one(Service.class, Topics.SCORING).getMetadata().getName());
        assertThat(backend(api))
                .isEqualTo(MOST.one(Service.class, Topics.INGEST).getMetadata().getName());
        assertThat(dashboard.getSpec().getTls())
                .singleElement()
                .satisfies(tls -> assertThat(tls.getSecretName()).isEqualTo("scores-tls"))
                .satisfies(tls -> assertThat(tls.getHosts()).containsExactly("scores.example"));
        assertThat(api.getSpec().getIngressClassName()).isEqualTo("nginx");
        assertThat(api.getSpec().getTls()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void ofMetricsCoversEveryService(String service) {
        PodMonitor monitor = Rendered.parsed(MOST.all("PodMonitor").get(0), PodMonitor.class);

        assertThat(MOST.one(Service.class, service).getSpec().getSelector())
                .containsAllEntriesOf(monitor.getSpec().getSelector().getMatchLabels());
        assertThat(monitor.getSpec().getPodMetricsEndpoints())
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.getPath()).isEqualTo("/q/metrics"))
                .satisfies(
                        endpoint ->
                                assertThat(endpoint.getRelabelings())
                                        .singleElement()
                                        .hasFieldOrPropertyWithValue("targetLabel", "service"))
                .satisfies(
                        endpoint ->
                                assertThat(endpoint.getPort())
                                        .isEqualTo(
                                                Rendered.container(MOST.pod(service))
                                                        .getPorts()
                                                        .get(0)
                                                        .getName()));
    }

    @Test
    void fromOutsideIsOfTheApiOnly() {
        String resource =
                Chart.read(
                        Code.ROOT.resolve(
                                "ingest-service/src/main/java/live/pubco/ingest/PlaylistsResource.java"));

        assertThat(
                        MOST.one(Ingress.class, Topics.INGEST)
                                .getSpec()
                                .getRules()
                                .get(0)
                                .getHttp()
                                .getPaths())
                .singleElement()
                .satisfies(
                        path ->
                                assertThat(resource)
                                        .contains("@Path(\"" + path.getPath() + "\")\nclass"));
    }

    private static Set<String> peers(Rendered chart, String service) {
        return chart.one(NetworkPolicy.class, service).getSpec().getIngress().stream()
                .flatMap(rule -> rule.getFrom().stream())
                .map(
                        peer ->
                                peer.getNamespaceSelector() != null
                                        ? peer.getNamespaceSelector().getMatchLabels().get("of")
                                        : peer.getPodSelector()
                                                .getMatchLabels()
                                                .get(Rendered.COMPONENT))
                .collect(toSet());
    }

    private static String backend(Ingress ingress) {
        return ingress.getSpec()
                .getRules()
                .get(0)
                .getHttp()
                .getPaths()
                .get(0)
                .getBackend()
                .getService()
                .getName();
    }
}
