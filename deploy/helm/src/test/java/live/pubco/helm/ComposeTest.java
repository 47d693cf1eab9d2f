package live.pubco.helm;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The compose files against the code of the services, as the chart is. */
class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^#?([A-Z_]+)=");
    private static final Pattern TOLD =
            Pattern.compile("all\\.put\\(\"(\\w+)\", (url \\+ )?\"([^\"]*)\"\\)");
    private static final Pattern PACE =
            Pattern.compile("\"([a-z-]+)\", new Pace\\((\\d+), (\\d+)\\)");
    private static final String FILES = "deploy/compose/";
    private static final Map<String, Map<String, Object>> STACK = services("compose.yaml");
    private static final Map<String, Map<String, Object>> DEMO = services("compose.demo.yaml");

    static Stream<String> services() {
        return Topics.SERVICES.stream();
    }

    @Test
    void startsEveryServiceAfterTopicsAndSchemas() {
        assertThat(STACK.keySet()).containsAll(Topics.SERVICES);
        assertThat(Topics.SERVICES)
                .allSatisfy(
                        service ->
                                assertThat(STACK.get(service).get("depends_on").toString())
                                        .contains(
                                                "setup={condition=service_completed_successfully}"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void tellsAServiceWhatItReads(String service) {
        Set<String> names = union(environment(STACK, service), environment(DEMO, service));
        Set<String> ofKafka =
                names.stream().filter(name -> name.startsWith("KAFKA_")).collect(toSet());
        names.removeAll(ofKafka);

        assertThat(new Code(service).environment()).containsAll(names);
        assertThat(ConsumerConfig.configNames())
                .containsAll(ofKafka.stream().map(EnvironmentTest::kafkaProperty).toList());
    }

    @Test
    void runsTheImagesThatAreBuilt() {
        String build = Chart.read(Code.ROOT.resolve("deploy/images/build"));
        Stream<String> own = Stream.concat(services(), Stream.of("setup"));

        assertThat(own)
                .allSatisfy(
                        name -> {
                            assertThat(build).containsPattern("[ \"]" + name + "[ \n)]");
                            assertThat(STACK.get(name))
                                    .containsEntry(
                                            "image",
                                            "${REPOSITORY:-pubco}/" + name + ":${TAG:-latest}");
                        });
    }

    @Test
    void setsUpByWhatTheLauncherUnderstands() {
        String launcher =
                Chart.read(
                        Code.ROOT.resolve(
                                "deploy/local/src/main/java/live/pubco/local/SetupCommand.java"));
        List<?> command = (List<?>) STACK.get("setup").get("command");

        assertThat(command.get(0)).isEqualTo("setup");
        assertThat(command)
                .filteredOn(argument -> argument.toString().startsWith("--"))
                .hasSize(4)
                .allSatisfy(option -> assertThat(launcher).contains("\"" + option + "\""));
    }

    @Test
    void listensOnThisMachineOnly() {
        assertThat(Stream.of(STACK, DEMO).flatMap(file -> file.values().stream()))
                .flatExtracting(service -> (List<?>) service.getOrDefault("ports", List.of()))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
    }

    @Test
    void namesInItsExampleWhatItTakesFromTheEnvironment() {
        assertThat(found(EXAMPLE, ".env.example"))
                .containsAll(found(VARIABLE, "compose.demo.yaml"))
                .isEqualTo(
                        union(
                                found(VARIABLE, "compose.yaml"),
                                found(VARIABLE, "compose.demo.yaml")));
    }

    @Test
    void meetsTheStandInsAsTheLauncherDoes() {
        String launcher =
                Chart.read(
                        Code.ROOT.resolve(
                                "deploy/local/src/main/java/live/pubco/local/Fakes.java"));
        Map<String, String> told = new TreeMap<>();
        TOLD.matcher(launcher)
                .results()
                .forEach(
                        put ->
                                told.put(
                                        put.group(1),
                                        (put.group(2) == null ? "" : "http://fakes:9400")
                                                + put.group(3)));
        PACE.matcher(launcher)
                .results()
                .forEach(
                        pace ->
                                assertThat(settings(DEMO, pace.group(1)))
                                        .containsEntry(
                                                "PUBCO_UPSTREAM_PERMITS_PER_SECOND", pace.group(2))
                                        .containsEntry(
                                                "PUBCO_UPSTREAM_CONCURRENCY", pace.group(3)));

        Map<String, String> demo = new TreeMap<>();
        services().forEach(service -> demo.putAll(settings(DEMO, service)));
        demo.keySet().removeIf(name -> name.matches(".*_(PERMITS_PER_SECOND|CONCURRENCY)"));
        assertThat(demo).isEqualTo(told);
    }

    @Test
    void isScrapedAsAWhole() {
        Map<String, Object> prometheus =
                new Yaml()
                        .load(Chart.read(Code.ROOT.resolve("deploy/observability/prometheus.yml")));

        assertThat(prometheus.get("scrape_configs").toString())
                .contains("names=" + Topics.SERVICES + ",");
    }

    private static Map<String, Map<String, Object>> services(String file) {
        Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(read(file));
        return new TreeMap<>(all.get("services"));
    }

    private static Set<String> environment(Map<String, Map<String, Object>> file, String service) {
        return settings(file, service).keySet();
    }

    private static Map<String, String> settings(
            Map<String, Map<String, Object>> file, String service) {
        Object all = file.getOrDefault(service, Map.of()).getOrDefault("environment", Map.of());
        Map<String, String> texts = new TreeMap<>();
        ((Map<?, ?>) all).forEach((name, value) -> texts.put(name.toString(), value.toString()));
        return texts;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(toSet());
    }

    private static Set<String> found(Pattern pattern, String file) {
        return pattern.matcher(read(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(toSet());
    }

    private static String read(String file) {
        return Chart.read(Code.ROOT.resolve(FILES + file));
    }
}
