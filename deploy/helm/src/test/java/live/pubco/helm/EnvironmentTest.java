package live.pubco.helm;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentTest {

    private static final Rendered LEAST = Chart.with(Chart.LEAST);
    private static final Rendered MOST = Chart.with(Chart.LEAST, Chart.MOST);
    private static final Rendered CERTIFICATES =
            Chart.with(
                    Chart.LEAST,
                    Chart.MOST,
                    "{kafka: {security: {protocol: SSL}}, registry: {tokenUrl: ''}}");
    private static final Pattern CREDENTIAL =
            Pattern.compile("PASSWORD|USER|SECRET|TOKEN$|KEYS?$|JAAS|CLIENT_ID|CERTIFICATE");

    static Stream<String> services() {
        return Topics.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void isWhatTheServiceReads(String service) {
        Set<String> own = names(Stream.of(LEAST, MOST, CERTIFICATES), service);
        own.removeIf(name -> name.startsWith("KAFKA_"));

        assertThat(new Code(service).environment()).containsAll(own);
    }

    @Test
    void isWhatKafkaClientsKnow() {
        Set<String> known = new HashSet<>(ConsumerConfig.configNames());
        known.addAll(ProducerConfig.configNames());
        Set<String> set =
                services()
                        .flatMap(each -> names(Stream.of(LEAST, MOST, CERTIFICATES), each).stream())
                        .filter(name -> name.startsWith("KAFKA_"))
                        .map(EnvironmentTest::kafkaProperty)
                        .collect(toSet());

        assertThat(known).containsAll(set);
        assertThat(AdminClientConfig.configNames()).containsAll(set);
        assertThat(set)
                .contains(
                        "bootstrap.servers",
                        "sasl.jaas.config",
                        "ssl.keystore.key",
                        "ssl.truststore.certificates");
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasCredentialsFromSecretsOnly(String service) {
        Stream<EnvVar> credentials =
                Stream.of(MOST, CERTIFICATES)
                        .flatMap(chart -> chart.environment(service).values().stream())
                        .filter(one -> CREDENTIAL.matcher(one.getName()).find());

        assertThat(credentials)
                .isNotEmpty()
                .allSatisfy(
                        one -> {
                            assertThat(one.getValue()).isNull();
                            assertThat(one.getValueFrom().getSecretKeyRef().getName()).isNotBlank();
                            assertThat(one.getValueFrom().getSecretKeyRef().getKey()).isNotBlank();
                        });
    }

    @Test
    void comesWithNoSecretOfTheChartsOwn() {
        assertThat(MOST.all("Secret")).isEmpty();
    }

    @Test
    void tellsAPhaseNothingOfCredentialsThatItHasNot() {
        assertThat(LEAST.environment("mlc-enricher").keySet())
                .containsExactlyInAnyOrder(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "KAFKA_SECURITY_PROTOCOL",
                        "PUBCO_KAFKA_PARTITIONS",
                        "PUBCO_REGISTRY_URL");
    }

    @Test
    void givesEachServiceItsOwnCredentials() {
        Map<String, List<String>> secrets =
                Map.of(
                        "ingest-service",
                                List.of("pubco-api", "pubco-chartmetric", "pubco-spotify"),
                        "spotify-enricher", List.of("pubco-spotify"),
                        "credits-scraper", List.of(),
                        "mlc-enricher", List.of("pubco-mlc"),
                        "musicbrainz-enricher", List.of(),
                        "chartmetric-enricher", List.of("pubco-chartmetric"),
                        "scoring-service", List.of("pubco-api", "pubco-database"));

        assertThat(Topics.SERVICES)
                .allSatisfy(
                        service ->
                                assertThat(secretsOf(service))
                                        .isEqualTo(Set.copyOf(secrets.get(service))));
    }

    @ParameterizedTest
    @MethodSource("services")
    void knowsTheRegistryByItsApi(String service) {
        assertThat(value(LEAST, service, "PUBCO_REGISTRY_URL"))
                .isEqualTo("http://registry:8080/apis/registry/v3");
    }

    @ParameterizedTest
    @MethodSource("services")
    void tellsTheRegistryWhoAsks(String service) {
        assertThat(ofRegistry(LEAST, service)).containsExactly("URL");
        assertThat(ofRegistry(MOST, service))
                .containsExactly(
                        "AUTH_CLIENT_ID",
                        "AUTH_CLIENT_SECRET",
                        "AUTH_SERVICE_TOKEN_ENDPOINT",
                        "URL");
        assertThat(ofRegistry(CERTIFICATES, service))
                .containsExactly("AUTH_PASSWORD", "AUTH_USERNAME", "URL");
    }

    @Test
    void tellsPhasesHowManyPartitionsThereAre() {
        Rendered chart = Chart.with(Chart.LEAST, "kafka: {partitions: 24}");

        assertThat(Code.links())
                .extracting(link -> value(chart, link.service(), "PUBCO_KAFKA_PARTITIONS"))
                .containsOnly("24");
    }

    @Test
    void leadsToServicesThatExist() {
        List<String> addresses =
                LEAST.all("Service").stream()
                        .map(service -> service.at("/metadata/name").asText() + ":8080")
                        .toList();

        assertThat(
                        Stream.of(
                                        value(LEAST, Topics.INGEST, "PUBCO_CREDITS_URL"),
                                        value(LEAST, Topics.SCORING, "PUBCO_INGEST_URL"))
                                .map(url -> URI.create(url).getAuthority()))
                .doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(addresses).contains(address));
    }

    @Test
    void turnsTheSandboxOffWhereTheProfileForbidsIt() {
        Rendered allowed =
                Chart.with(
                        Chart.LEAST,
                        "services: {credits-scraper: {seccompProfile: {type: Localhost, localhostProfile: browser.json}}}");

        assertThat(value(LEAST, "credits-scraper", "PUBCO_CREDITS_SANDBOX")).isEqualTo("false");
        assertThat(value(allowed, "credits-scraper", "PUBCO_CREDITS_SANDBOX")).isEqualTo("true");
        assertThat(allowed.pod("credits-scraper").getSecurityContext().getSeccompProfile())
                .hasFieldOrPropertyWithValue("localhostProfile", "browser.json");
    }

    @Test
    void isReplacedAndExtendedByWhatIsChosen() {
        Rendered chart =
                Chart.with(
                        Chart.LEAST,
                        """
                        services:
                          scoring-service:
                            env:
                              PUBCO_SCORING_PRESET: sync
                              PUBCO_DB_HOST: another
                              PUBCO_INGEST_KEY: {valueFrom: {secretKeyRef: {name: mine, key: k}}}
                        """);

        assertThat(value(chart, Topics.SCORING, "PUBCO_SCORING_PRESET")).isEqualTo("sync");
        assertThat(value(chart, Topics.SCORING, "PUBCO_DB_HOST")).isEqualTo("another");
        assertThat(
                        chart.environment(Topics.SCORING)
                                .get("PUBCO_INGEST_KEY")
                                .getValueFrom()
                                .getSecretKeyRef()
                                .getName())
                .isEqualTo("mine");
    }

    static String kafkaProperty(String variable) {
        return variable.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static Stream<String> ofRegistry(Rendered chart, String service) {
        String prefix = "PUBCO_REGISTRY_";
        return chart.environment(service).keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted();
    }

    private static Set<String> names(Stream<Rendered> charts, String service) {
        return charts.flatMap(chart -> chart.environment(service).keySet().stream())
                .collect(toSet());
    }

    private static String value(Rendered chart, String service, String name) {
        return chart.environment(service).get(name).getValue();
    }

    private static Set<String> secretsOf(String service) {
        return MOST.environment(service).values().stream()
                .filter(one -> one.getValueFrom() != null)
                .filter(one -> !one.getName().matches("KAFKA_.*|PUBCO_REGISTRY_.*"))
                .map(one -> one.getValueFrom().getSecretKeyRef().getName())
                .collect(toSet());
    }
}
