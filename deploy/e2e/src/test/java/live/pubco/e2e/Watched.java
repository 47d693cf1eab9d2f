package live.pubco.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The queries of alerts and dashboards against what services really expose. */
record Watched(List<String> queries) {

    /** What Prometheus itself adds to every series, prometheus.yml included. */
    private static final Set<String> OF_THE_TARGET = Set.of("service", "instance", "job");

    private static final Set<String> OF_PROMETHEUS = Set.of("up", "ALERTS");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    static Watched in(Path root) throws IOException {
        Path folder = root.resolve("deploy/observability");
        List<Path> dashboards;
        try (Stream<Path> files = Files.list(folder.resolve("grafana/dashboards"))) {
            dashboards = files.toList();
        }
        ObjectMapper json = new ObjectMapper();
        Set<String> queries =
                new TreeSet<>(
                        new YAMLMapper()
                                .readTree(folder.resolve("rules.yaml").toFile())
                                .findValuesAsText("expr"));
        for (Path dashboard : dashboards) {
            queries.addAll(json.readTree(dashboard.toFile()).findValuesAsText("expr"));
        }
        return new Watched(List.copyOf(queries));
    }

    /**
     * Kafka's own metrics come up to a minute late.
     *
     * @param metrics what each of the services exposes, in Prometheus' text form
     */
    void awaitExposureBy(Supplier<Stream<String>> metrics) {
        await("all metrics")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> assertExposedBy(metrics.get()));
    }

    private void assertExposedBy(Stream<String> metrics) {
        Map<String, Set<String>> exposed = labelsByMetric(metrics);
        OF_PROMETHEUS.forEach(name -> exposed.put(name, Set.of("alertstate")));
        assertThat(queries)
                .isNotEmpty()
                .allSatisfy(query -> assertExposed(PromQl.of(query), exposed));
    }

    private static void assertExposed(PromQl query, Map<String, Set<String>> exposed) {
        assertThat(query.selectors()).isNotEmpty();
        Set<String> labels = new HashSet<>(OF_THE_TARGET);
        for (PromQl.Selector selector : query.selectors()) {
            assertThat(exposed).containsKey(selector.metric());
            Set<String> own = new HashSet<>(exposed.get(selector.metric()));
            own.addAll(OF_THE_TARGET);
            assertThat(own).as(selector.metric()).containsAll(selector.labels());
            labels.addAll(own);
        }
        assertThat(labels).as("labels that are kept").containsAll(query.grouping());
    }

    private static Map<String, Set<String>> labelsByMetric(Stream<String> metrics) {
        Map<String, Set<String>> all = new HashMap<>();
        metrics.flatMap(String::lines)
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(
                        line ->
                                LABEL.matcher(line)
                                        .results()
                                        .map(match -> match.group(1))
                                        .forEach(
                                                all.computeIfAbsent(
                                                                line.split("[{ ]", 2)[0],
                                                                name -> new HashSet<>())
                                                        ::add));
        return all;
    }
}
