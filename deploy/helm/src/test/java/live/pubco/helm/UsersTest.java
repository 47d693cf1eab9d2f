package live.pubco.helm;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclOperation;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import live.pubco.schemas.Link;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kafka lets each service do: all that it needs, and nothing else. */
class UsersTest {

    private static final Rendered CHART = Chart.with(Chart.LEAST, Chart.MOST);
    private static final Map<String, KafkaUser> USERS =
            CHART.byComponent("KafkaUser").entrySet().stream()
                    .collect(
                            toMap(
                                    Map.Entry::getKey,
                                    user -> Rendered.parsed(user.getValue(), KafkaUser.class)));

    static Stream<String> services() {
        return Topics.SERVICES.stream();
    }

    static Stream<Link> links() {
        return Code.links().stream();
    }

    @Test
    void areOnePerService() {
        assertThat(USERS.keySet()).containsExactlyInAnyOrderElementsOf(Topics.SERVICES);
    }

    @ParameterizedTest
    @MethodSource("services")
    void writeWhatTheyOwn(String service) {
        Set<String> owned =
                Topics.all().stream()
                        .filter(topic -> topic.owner().equals(service))
                        .map(Topic::name)
                        .collect(toSet());
        if (service.equals(Topics.SCORING)) {
            owned.add(Topics.TRACK_ENRICHED.name()); // the tombstones of what was deleted
        }

        assertThat(topics(service, AclOperation.WRITE)).isEqualTo(owned);
    }

    @ParameterizedTest
    @MethodSource("links")
    void ofPhasesReadTheirInputOnly(Link link) {
        assertThat(topics(link.service(), AclOperation.READ)).containsExactly(link.input().name());
        assertThat(groups(link.service())).containsExactly(link.group());
    }

    @ParameterizedTest
    @MethodSource("services")
    void readWhatIsConfigured(String service) {
        Code code = new Code(service);

        assertThat(topics(service, AclOperation.READ))
                .containsAll(code.topicsIn("mp\\.messaging\\.incoming\\..*\\.topics?"))
                .containsAll(code.topicsIn("quarkus\\.kafka-streams\\.topics"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void mayUseWhatTheCodeNames(String service) {
        Set<String> used = topics(service, AclOperation.READ);
        used.addAll(topics(service, AclOperation.WRITE));

        assertThat(used).containsAll(new Code(service).topicsNamed());
    }

    @Test
    void ofIngestReadNothingThatItsCodeDoesNotName() {
        Set<String> known = known(Topics.INGEST);
        Code.links().forEach(link -> known.add(link.deadLetters().name()));

        assertThat(known).containsAll(topics(Topics.INGEST, AclOperation.READ));
    }

    @Test
    void ofScoringReadNothingThatItsCodeDoesNotName() {
        Set<String> known = known(Topics.SCORING);
        Code.links().forEach(link -> known.add(link.output().name()));

        assertThat(known).containsAll(topics(Topics.SCORING, AclOperation.READ));
    }

    @Test
    void ofIngestReadTheDeadLettersOfThePhases() {
        assertThat(topics(Topics.INGEST, AclOperation.READ))
                .containsAll(Code.links().stream().map(link -> link.deadLetters().name()).toList());
    }

    @Test
    void ofScoringFollowTheWholeChain() {
        assertThat(topics(Topics.SCORING, AclOperation.READ))
                .containsAll(Code.links().stream().map(link -> link.output().name()).toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void mayBeInTheGroupsThatAreConfigured(String service) {
        Set<String> configured =
                new Code(service)
                        .topicsIn(
                                "mp\\.messaging\\.incoming\\..*\\.group\\.id|quarkus\\.kafka-streams\\.application-id");
        configured.add(Topics.group(service));

        assertThat(groups(service)).isEqualTo(configured);
    }

    @Test
    void ofIngestMayMakeTheTopicsOfItsMemoryAndNoOthers() {
        String memory =
                new Code(Topics.INGEST)
                        .properties()
                        .getProperty("quarkus.kafka-streams.application-id");
        Stream<AclRule> making =
                Topics.SERVICES.stream()
                        .flatMap(UsersTest::rules)
                        .filter(rule -> rule.getOperations().contains(AclOperation.CREATE));

        assertThat(making)
                .singleElement()
                .extracting(AclRule::getResource)
                .isEqualTo(topic(memory + "-", AclResourcePatternType.PREFIX));
    }

    @ParameterizedTest
    @MethodSource("services")
    void areNamedLikeTheSecretThatTheServiceReads(String service) {
        assertThat(
                        CHART.environment(service)
                                .get("KAFKA_SASL_JAAS_CONFIG")
                                .getValueFrom()
                                .getSecretKeyRef()
                                .getName())
                .isEqualTo(USERS.get(service).getMetadata().getName());
    }

    @Test
    void areKnownByWhatTheProtocolDemands() {
        KafkaUser byCertificate =
                Chart.with(Chart.LEAST, Chart.MOST, "kafka: {security: {protocol: SSL}}")
                        .one(KafkaUser.class, Topics.SCORING);

        assertThat(USERS.get(Topics.SCORING).getSpec().getAuthentication().getType())
                .isEqualTo("scram-sha-512");
        assertThat(byCertificate.getSpec().getAuthentication().getType()).isEqualTo("tls");
    }

    private static Set<String> known(String service) {
        Code code = new Code(service);
        Set<String> known = code.topicsNamed();
        known.addAll(code.topicsIn("mp\\.messaging\\.incoming\\..*\\.topics?"));
        return known;
    }

    private static Stream<AclRule> rules(String service) {
        return ((KafkaUserAuthorizationSimple) USERS.get(service).getSpec().getAuthorization())
                .getAcls().stream();
    }

    private static Set<String> topics(String service, AclOperation operation) {
        return rules(service)
                .filter(rule -> rule.getOperations().contains(operation))
                .map(AclRule::getResource)
                .filter(AclRuleTopicResource.class::isInstance)
                .map(AclRuleTopicResource.class::cast)
                .filter(topic -> topic.getPatternType() == AclResourcePatternType.LITERAL)
                .map(AclRuleTopicResource::getName)
                .collect(toSet());
    }

    private static Set<String> groups(String service) {
        return rules(service)
                .map(AclRule::getResource)
                .filter(AclRuleGroupResource.class::isInstance)
                .map(group -> ((AclRuleGroupResource) group).getName())
                .collect(toSet());
    }

    private static AclRuleTopicResource topic(String name, AclResourcePatternType pattern) {
        AclRuleTopicResource resource = new AclRuleTopicResource();
        resource.setName(name);
        resource.setPatternType(pattern);
        return resource;
    }
}
