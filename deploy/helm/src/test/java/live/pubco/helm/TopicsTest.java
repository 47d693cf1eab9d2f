package live.pubco.helm;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Map<String, KafkaTopic> topics =
            Chart.with(Chart.LEAST, Chart.MOST).all(KafkaTopic.class).stream()
                    .collect(toMap(topic -> topic.getMetadata().getName(), Function.identity()));

    @Test
    void areThoseOfTheOneList() {
        assertThat(topics.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(Topic::name).toList());
    }

    @Test
    void areConfiguredAsTheLauncherCreatesThem() {
        assertThat(Topics.all())
                .allSatisfy(
                        topic ->
                                assertThat(configuration(topics.get(topic.name())))
                                        .isEqualTo(topic.configuration()));
    }

    @Test
    void haveAsManyPartitionsAsTheLauncherCreatesByDefault() {
        assertThat(topics.values())
                .extracting(topic -> topic.getSpec().getPartitions())
                .containsOnly(Topics.DEFAULT_PARTITIONS);
    }

    @Test
    void haveTheReplicasOfTheBrokersUnlessToldOtherwise() {
        Stream<Integer> replicas =
                Chart.with(Chart.LEAST, "strimzi: {topics: true, cluster: events}")
                        .all(KafkaTopic.class)
                        .stream()
                        .map(topic -> topic.getSpec().getReplicas());

        assertThat(replicas).hasSize(Topics.all().size()).containsOnlyNulls();
        assertThat(topics.values())
                .extracting(topic -> topic.getSpec().getReplicas())
                .containsOnly(3);
    }

    @Test
    void outliveTheRelease() {
        assertThat(topics.values())
                .extracting(topic -> topic.getMetadata().getAnnotations())
                .containsOnly(Map.of("helm.sh/resource-policy", "keep"));
    }

    @Test
    void belongToTheNamedCluster() {
        assertThat(topics.values())
                .extracting(topic -> topic.getMetadata().getLabels().get("strimzi.io/cluster"))
                .containsOnly("events");
    }

    private static Map<String, String> configuration(KafkaTopic topic) {
        return topic.getSpec().getConfig().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
