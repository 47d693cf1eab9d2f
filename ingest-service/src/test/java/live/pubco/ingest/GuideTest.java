package live.pubco.ingest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** Does what docs/publishing.md tells other systems to do, with the clients it names. */
class GuideTest {

    private static final String ID = "7aInventedPlaylist0001";
    private static final String LINK = "https://open.spotify.com/playlist/" + ID;
    private static final AddedEvent EXPECTED =
            new AddedEvent.Readable(LINK, List.of("summer"), "crm", "crm-4711");

    private static DoorTopic topic;
    private static WireMockServer service;

    private final Guide guide = new Guide();
    private final AddedReader reader = new AddedReader(new PlainCodec());

    @TempDir Path folder;
    private Tool tool;

    @BeforeAll
    static void start() throws Exception {
        topic = new DoorTopic();
        service = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        service.start();
        service.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
    }

    @AfterAll
    static void stop() {
        service.stop();
        topic.close();
    }

    @BeforeEach
    void tools() {
        tool = new Tool(folder);
    }

    @Test
    void everyExampleIsRunHere() {
        assertThat(guide.headings())
                .containsExactly(
                        "kcat",
                        "kcat: CloudEvents, structured",
                        "kcat: CloudEvents, binary",
                        "Java",
                        "Node",
                        "Python",
                        "curl",
                        "Following with kcat",
                        "Following with curl");
    }

    @Test
    void kcatPublishesBareJson() {
        shell("kcat", "kcat");
        assertUnderstood(topic.next());
    }

    @Test
    void kcatPublishesACloudEventInStructuredMode() {
        shell("kcat", "kcat: CloudEvents, structured");
        assertUnderstood(topic.next());
    }

    @Test
    void kcatPublishesACloudEventInBinaryMode() {
        shell("kcat", "kcat: CloudEvents, binary");
        assertUnderstood(topic.next());
    }

    @Test
    void kcatWithItsOwnPartitionerChoosesAnotherPartition() {
        assumeThere("kcat");
        String advice = " -X partitioner=murmur2_random";
        String example = example("kcat");
        assertThat(example).contains(advice);
        run("sh", "-c", example.replace(advice, ""));

        ConsumerRecord<byte[], byte[]> record = topic.next();
        assertThat(reader.read(record.value(), record.headers())).isEqualTo(EXPECTED);
        assertThat(record.partition()).isNotEqualTo(javaPartition());
    }

    @Test
    void javaPublishes() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath =
                Stream.of(KafkaProducer.class, Logger.class)
                        .map(GuideTest::jar)
                        .collect(Collectors.joining(File.pathSeparator));
        run(java, "-cp", classPath, tool.file("Publish.java", example("Java")));
        assertUnderstood(topic.next());
    }

    @Test
    void nodePublishes() {
        assumeTrue(tool.works("npm", "--version"), "npm is not installed");
        assumeTrue(
                tool.works(
                        "npm",
                        "install",
                        "--prefix",
                        ".",
                        "--fetch-retries=0",
                        "--fetch-timeout=10000",
                        "kafkajs@2.2.4"),
                "kafkajs cannot be installed");
        run("node", tool.file("publish.js", example("Node")));
        assertUnderstood(topic.next());
    }

    @Test
    void pythonPublishes() {
        String python =
                Stream.of("python3", "/usr/bin/python3")
                        .filter(each -> tool.works(each, "-c", "import confluent_kafka"))
                        .findFirst()
                        .orElse(null);
        assumeTrue(python != null, "confluent_kafka is not installed");
        run(python, tool.file("publish.py", example("Python")));
        assertUnderstood(topic.next());
    }

    @Test
    void curlAddsAPlaylist() throws Exception {
        shell("curl", "curl");

        LoggedRequest request = only(postRequestedFor(urlEqualTo("/playlists")));
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo("crm-4711");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(
                        new ObjectMapper()
                                .readValue(request.getBody(), PlaylistsResource.Addition.class))
                .isEqualTo(
                        new PlaylistsResource.Addition(
                                LINK, null, List.of("summer"), "crm", null, null));
    }

    @Test
    void curlAsksWhatBecameOfIt() {
        shell("curl", "Following with curl");
        only(getRequestedFor(urlEqualTo("/playlists/" + ID)));
    }

    @Test
    void kcatFollowsRefreshes() throws Exception {
        ProducerRecord<byte[], byte[]> refreshed =
                new ProducerRecord<>(
                        Topics.PLAYLIST_REFRESHED.name(), ID.getBytes(UTF_8), new byte[] {0});
        CloudEvents.describe(Topics.PLAYLIST_REFRESHED, ID, "refresh-1", refreshed.headers());
        topic.publish(refreshed);

        assertThat(shell("kcat", "Following with kcat"))
                .startsWith(ID + " ")
                .contains("ce_correlationid=refresh-1");
    }

    private void assertUnderstood(ConsumerRecord<byte[], byte[]> record) {
        AddedEvent event = reader.read(record.value(), record.headers());
        assertThat(event).isEqualTo(EXPECTED);
        assertThat(SpotifyReference.parse(((AddedEvent.Readable) event).reference()))
                .isEqualTo(new SpotifyReference.Known(ID));
        assertThat(record.key()).asString(UTF_8).isEqualTo(ID);
        assertThat(record.partition()).isEqualTo(javaPartition());
    }

    private static int javaPartition() {
        return Utils.toPositive(Utils.murmur2(ID.getBytes(UTF_8))) % Topics.DEFAULT_PARTITIONS;
    }

    private static LoggedRequest only(RequestPatternBuilder pattern) {
        List<LoggedRequest> requests = service.findAll(pattern);
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    private String shell(String program, String heading) {
        assumeThere(program);
        return run("sh", "-c", example(heading));
    }

    private void assumeThere(String program) {
        assumeTrue(tool.works(program, "-V"), program + " is not installed");
    }

    private String run(String... command) {
        Tool.Outcome outcome = tool.run(List.of(command));
        assertThat(outcome.code()).describedAs(outcome.output()).isZero();
        return outcome.output();
    }

    private String example(String heading) {
        return guide.example(heading, topic.address(), service.baseUrl());
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
