package live.pubco.helm;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import live.pubco.schemas.Link;
import live.pubco.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalingTest {

    private static final String ALL =
            """
            keda: {enabled: true}
            services: {ingest-service: {autoscaling: {enabled: true}}}
            """;
    private static final Rendered CHART = Chart.with(Chart.LEAST, ALL);
    private static final Map<String, JsonNode> SCALED = CHART.byComponent("ScaledObject");

    static Stream<Link> links() {
        return Code.links().stream();
    }

    @ParameterizedTest
    @MethodSource("links")
    void ofAPhaseFollowsItsInput(Link link) {
        assertThat(triggers(link.service()))
                .singleElement()
                .satisfies(
                        trigger -> {
                            assertThat(trigger.get("consumerGroup")).isEqualTo(link.group());
                            assertThat(trigger.get("topic")).isEqualTo(link.input().name());
                        });
    }

    @Test
    void ofScoringFollowsWhatItsSinkReads() {
        Code code = new Code(Topics.SCORING);

        assertThat(triggers(Topics.SCORING))
                .singleElement()
                .satisfies(
                        trigger -> {
                            assertThat(
                                            code.topicsIn(
                                                    "mp\\.messaging\\.incoming\\.records\\.group\\.id"))
                                    .containsExactly(trigger.get("consumerGroup"));
                            assertThat(
                                            code.topicsIn(
                                                    "mp\\.messaging\\.incoming\\.records\\.topics"))
                                    .contains(trigger.get("topic"));
                        });
    }

    @Test
    void ofIngestFollowsWhatItsMemoryReads() {
        Code code = new Code(Topics.INGEST);
        Set<String> topics =
                triggers(Topics.INGEST).map(trigger -> trigger.get("topic")).collect(toSet());

        assertThat(code.topicsIn("quarkus\\.kafka-streams\\.topics")).containsAll(topics);
        assertThat(topics).isNotEmpty();
        assertThat(triggers(Topics.INGEST).map(trigger -> trigger.get("consumerGroup")))
                .containsOnly(
                        code.properties().getProperty("quarkus.kafka-streams.application-id"));
    }

    @Test
    void beginsWhereTheServicesDo() {
        assertThat(Topics.SERVICES.stream().flatMap(ScalingTest::triggers))
                .allSatisfy(
                        trigger -> {
                            assertThat(trigger.get("offsetResetPolicy")).isEqualTo("earliest");
                            assertThat(trigger.get("bootstrapServers")).isEqualTo("kafka:9092");
                        });
    }

    @Test
    void leavesTheNumberOfReplicasToKeda() {
        assertThat(CHART.all(Deployment.class))
                .extracting(deployment -> deployment.getSpec().getReplicas())
                .hasSameSizeAs(Topics.SERVICES)
                .containsOnlyNulls();
    }

    @Test
    void targetsTheDeploymentOfTheSameService() {
        assertThat(SCALED.entrySet())
                .hasSameSizeAs(Topics.SERVICES)
                .allSatisfy(
                        entry ->
                                assertThat(
                                                entry.getValue()
                                                        .at("/spec/scaleTargetRef/name")
                                                        .asText())
                                        .isEqualTo(
                                                CHART.one(Deployment.class, entry.getKey())
                                                        .getMetadata()
                                                        .getName()));
    }

    @Test
    void leavesIngestAloneUnlessAsked() {
        Rendered chart = Chart.with(Chart.LEAST, "keda: {enabled: true}");

        assertThat(chart.byComponent("ScaledObject").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Topics.SERVICES.stream()
                                .filter(each -> !each.equals(Topics.INGEST))
                                .toList());
        assertThat(chart.one(Deployment.class, Topics.INGEST).getSpec().getReplicas()).isOne();
    }

    @Test
    void isGivenInNumbersThatKedaReads() {
        assertThat(SCALED.values())
                .allSatisfy(
                        scaled -> {
                            int least = scaled.at("/spec/minReplicaCount").intValue();
                            int most = scaled.at("/spec/maxReplicaCount").intValue();
                            assertThat(least).isBetween(1, most);
                            assertThat(most).isLessThanOrEqualTo(Topics.DEFAULT_PARTITIONS);
                        });
        assertThat(Topics.SERVICES.stream().flatMap(ScalingTest::triggers))
                .allSatisfy(
                        trigger -> assertThat(trigger.get("lagThreshold")).matches("[1-9]\\d*"));
    }

    @Test
    void showsKedaTheWayIntoASecuredKafka() {
        JsonNode trigger =
                Chart.with(Chart.LEAST, Chart.MOST)
                        .byComponent("ScaledObject")
                        .get("mlc-enricher")
                        .at("/spec/triggers/0");

        assertThat(Rendered.texts(trigger.get("authenticationRef")))
                .isEqualTo(Map.of("kind", "TriggerAuthentication", "name", "kafka-for-keda"));
        assertThat(SCALED.get("mlc-enricher").at("/spec/triggers/0").has("authenticationRef"))
                .isFalse();
        assertThatThrownBy(
                        () ->
                                Chart.with(
                                        Chart.LEAST,
                                        Chart.MOST,
                                        "keda: {authentication: {name: ''}}"))
                .hasMessageContaining("keda.authentication.name");
    }

    private static Stream<Map<String, String>> triggers(String service) {
        return StreamSupport.stream(SCALED.get(service).at("/spec/triggers").spliterator(), false)
                .filter(trigger -> trigger.path("type").asText().equals("kafka"))
                .map(trigger -> Rendered.texts(trigger.get("metadata")));
    }
}
