package live.pubco.helm;

import static live.pubco.helm.Rendered.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.pubco.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeploymentsTest {

    private static final Rendered CHART = Chart.with(Chart.LEAST);
    private static final String IMAGES = Chart.read(Code.ROOT.resolve("deploy/images/Dockerfile"));
    private static final int BEFORE_THE_END = 5;

    static Stream<String> services() {
        return Topics.SERVICES.stream();
    }

    @Test
    void areOnePerService() {
        assertThat(CHART.all(Deployment.class))
                .extracting(one -> one.getMetadata().getLabels().get(Rendered.COMPONENT))
                .containsExactlyInAnyOrderElementsOf(Topics.SERVICES);
    }

    @ParameterizedTest
    @MethodSource("services")
    void areFoundByTheirService(String service) {
        Deployment deployment = CHART.one(Deployment.class, service);
        Map<String, String> pods = deployment.getSpec().getTemplate().getMetadata().getLabels();
        Service address = CHART.one(Service.class, service);

        assertThat(address.getSpec().getSelector())
                .isEqualTo(deployment.getSpec().getSelector().getMatchLabels())
                .containsEntry(Rendered.COMPONENT, service);
        assertThat(pods).containsAllEntriesOf(address.getSpec().getSelector());
    }

    @ParameterizedTest
    @MethodSource("services")
    void listenWhereTheImageDoes(String service) {
        String port = container(CHART.pod(service)).getPorts().get(0).getContainerPort().toString();

        assertThat(IMAGES).contains("QUARKUS_HTTP_PORT=" + port);
        assertThat(CHART.one(Service.class, service).getSpec().getPorts())
                .singleElement()
                .hasFieldOrPropertyWithValue("port", Integer.valueOf(port));
    }

    @ParameterizedTest
    @MethodSource("services")
    void runImagesThatAreBuilt(String service) {
        String image = container(CHART.pod(service)).getImage();

        assertThat(image).isEqualTo("pubco/" + service + ":0.1.0");
        assertThat(Chart.read(Code.ROOT.resolve("deploy/images/build"))).contains(service);
    }

    @Test
    void takeImagesFromElsewhere() {
        Rendered elsewhere =
                Chart.with(Chart.LEAST, "image: {repository: registry.example/a, tag: '7'}");

        assertThat(container(elsewhere.pod("mlc-enricher")).getImage())
                .isEqualTo("registry.example/a/mlc-enricher:7");
        assertThat(container(elsewhere.setup()).getImage()).isEqualTo("registry.example/a/setup:7");
    }

    @ParameterizedTest
    @MethodSource("services")
    void runAsTheImagesUserWithoutRights(String service) {
        PodSpec pod = CHART.pod(service);
        Container container = container(pod);

        assertThat(IMAGES).contains("USER " + pod.getSecurityContext().getRunAsUser() + "\n");
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                .isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop())
                .containsExactly("ALL");
    }

    @ParameterizedTest
    @MethodSource("services")
    void areToldNothingByTheCluster(String service) {
        PodSpec pod = CHART.pod(service);

        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void mayTakeAsLongToEndAsTheyNeed(String service) {
        Duration requests =
                Duration.parse(
                        "PT"
                                + new Code(service)
                                        .properties()
                                        .getProperty("quarkus.shutdown.timeout"));
        Matcher engine =
                Pattern.compile("STOP_WITHIN = Duration.ofSeconds\\((\\d+)\\)")
                        .matcher(
                                Chart.read(
                                        Code.ROOT.resolve(
                                                "phase-runtime/src/main/java/live/pubco/phase/quarkus/PhaseHost.java")));
        assertThat(engine.find()).isTrue();
        Duration records = Duration.ofSeconds(Long.parseLong(engine.group(1)));

        assertThat(CHART.pod(service).getTerminationGracePeriodSeconds())
                .isGreaterThan(requests.plus(records).toSeconds() + BEFORE_THE_END);
    }

    @ParameterizedTest
    @MethodSource("services")
    void areAskedWhatTheyAnswer(String service) {
        Container container = container(CHART.pod(service));

        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe()))
                .extracting(DeploymentsTest::path)
                .containsOnly("/q/health/live");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
    }

    @ParameterizedTest
    @MethodSource("services")
    void writeToTheirOwnVolumesOnly(String service) {
        PodSpec pod = CHART.pod(service);

        assertThat(container(pod).getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .containsExactlyElementsOf(
                        service.equals(Topics.INGEST)
                                ? Stream.of("/tmp", "/state").toList()
                                : Stream.of("/tmp").toList());
        assertThat(pod.getVolumes())
                .allSatisfy(volume -> assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
    }

    @Test
    void keepTheMemoryWhereTheImageDoes() {
        assertThat(IMAGES).contains("PUBCO_INGEST_STATE_DIR=/state");
    }

    @Test
    void giveTheMemoryAnotherVolumeWhenTold() {
        Rendered chart =
                Chart.with(
                        Chart.LEAST,
                        "services: {ingest-service: {state: {ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce]}}}}}}");

        assertThat(chart.pod(Topics.INGEST).getVolumes())
                .filteredOn(volume -> volume.getName().equals("state"))
                .singleElement()
                .satisfies(volume -> assertThat(volume.getEphemeral()).isNotNull())
                .extracting(Volume::getEmptyDir)
                .isNull();
    }

    @Test
    void neverHaveMoreReplicasOfAPhaseThanPartitionsDuringAnUpdate() {
        assertThat(Code.links())
                .extracting(
                        link ->
                                CHART.one(Deployment.class, link.service())
                                        .getSpec()
                                        .getStrategy()
                                        .getRollingUpdate()
                                        .getMaxSurge()
                                        .getIntVal())
                .containsOnly(0);
    }

    @ParameterizedTest
    @MethodSource("services")
    void areSpreadEachByItself(String service) {
        assertThat(CHART.pod(service).getTopologySpreadConstraints())
                .singleElement()
                .satisfies(
                        spread ->
                                assertThat(spread.getLabelSelector().getMatchLabels())
                                        .containsEntry(Rendered.COMPONENT, service));
    }

    @Test
    void takeOneServicesChoicesOverTheDefaults() {
        Rendered chart =
                Chart.with(
                        Chart.LEAST,
                        """
                        defaults: {nodeSelector: {disk: fast}, podLabels: {team: a}, priorityClassName: high}
                        services:
                          mlc-enricher: {replicas: 0, nodeSelector: {disk: slow}, tolerations: [{key: spot}]}
                        """);

        assertThat(chart.pod("mlc-enricher").getNodeSelector()).isEqualTo(Map.of("disk", "slow"));
        assertThat(chart.pod("mlc-enricher").getTolerations()).hasSize(1);
        assertThat(chart.pod("mlc-enricher").getPriorityClassName()).isEqualTo("high");
        assertThat(chart.one(Deployment.class, "mlc-enricher").getSpec().getReplicas()).isZero();
        assertThat(chart.pod("spotify-enricher").getNodeSelector())
                .isEqualTo(Map.of("disk", "fast"));
        assertThat(chart.one(Deployment.class, "spotify-enricher").getSpec().getReplicas()).isOne();
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }
}
