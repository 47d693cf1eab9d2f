package live.pubco.scoring.alerts;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import live.pubco.schemas.AlertRaised;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.Topics;
import live.pubco.score.Samples;
import live.pubco.scoring.Backends;
import live.pubco.scoring.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The day that publishing changes, somebody is told. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AlertsIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private record Post(String id, String timestamp, String signature, String body) {}

    @Test
    void aWriterWhoFindsAPublisherRaisesAnAlertEverywhere() throws Exception {
        BlockingQueue<Post> posts = new LinkedBlockingQueue<>();
        HttpServer receiver = receiver(posts);
        Instant now = Instant.now();
        send(open("watched", now.plusSeconds(1)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/api/tracks/watched").statusCode() == 200);
        String writer =
                given().get("/api/tracks/watched").jsonPath().getString("track.writers[0].key");
        Response made =
                rule(
                        Map.of(
                                "name",
                                "Mara finds a publisher",
                                "events",
                                List.of("publishing"),
                                "writers",
                                List.of(writer),
                                "webhookUrl",
                                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                                "by",
                                "a scout"));

        send(signed("watched", Instant.now().plusSeconds(600)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                given().get("/api/alerts")
                                        .then()
                                        .body("alerts.trackId", hasItem("watched")));
        try (Wire wire = new Wire(brokers)) {
            AlertRaised told =
                    Wire.decoded(
                            wire.next(Topics.ALERT_RAISED.name(), "watched").value(),
                            new AlertRaised());
            assertThat(told.getRule()).isEqualTo("Mara finds a publisher");
            assertThat(told.getText()).contains("publisher appeared", "SONY MUSIC PUBLISHING");
        }
        Post first = posts.poll(30, TimeUnit.SECONDS);
        Post again = posts.poll(30, TimeUnit.SECONDS);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.signature())
                .isEqualTo(
                        Signature.of(
                                made.path("webhookSecret"),
                                again.id(),
                                Long.parseLong(again.timestamp()),
                                again.body()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                given().get("/api/alerts")
                                        .then()
                                        .body(
                                                "alerts.find { it.trackId == 'watched' }.answer",
                                                equalTo("HTTP 204"))
                                        .body(
                                                "alerts.find { it.trackId == 'watched' }.attempts",
                                                greaterThan(1)));
        receiver.stop(0);
        given().get("/activity")
                .then()
                .statusCode(200)
                .body(containsString("Mara finds a publisher"))
                .body(containsString("publisher appeared"));
        given().get("/settings").then().statusCode(200).body(containsString("Mara finds"));
    }

    @Test
    void aRuleTellsOfNewTracksOfItsPlaylistsOnlyAndCanBeRemoved() {
        String id =
                rule(Map.of(
                                "name",
                                "new there",
                                "events",
                                List.of("NEW"),
                                "playlists",
                                List.of("newsPlaylist"),
                                "by",
                                "a scout"))
                        .path("rule.ruleId");
        Instant soon = Instant.now().plusSeconds(600);
        send(at(on("news-here", "newsPlaylist"), soon));
        send(at(on("news-there", "otherPlaylist"), soon));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                given().get("/api/alerts")
                                        .then()
                                        .body("alerts.trackId", hasItem("news-here"))
                                        .body("alerts.trackId", not(hasItem("news-there"))));
        assertThat(given().get("/api/alerts/unseen").jsonPath().getInt("unseen")).isPositive();
        given().post("/api/alerts/seen").then().body("unseen", equalTo(0));
        given().delete("/api/rules/" + id).then().statusCode(200);
        given().delete("/api/rules/" + id).then().statusCode(404);
        given().get("/api/alerts").then().body("alerts.trackId", not(hasItem("news-here")));
    }

    @Test
    void aWrongRuleIsNamed() {
        given().contentType(ContentType.JSON)
                .body(Map.of("name", "x", "events", List.of("SUNRISE"), "by", "a scout"))
                .post("/api/rules")
                .then()
                .statusCode(400)
                .body("field", equalTo("events"));
        given().contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "name",
                                "x",
                                "events",
                                List.of("NEW"),
                                "by",
                                "a scout",
                                "webhookUrl",
                                "file:///etc/passwd"))
                .post("/api/rules")
                .then()
                .statusCode(400)
                .body("field", equalTo("webhookUrl"));
    }

    private static Response rule(Map<String, Object> asked) {
        return given().contentType(ContentType.JSON).body(asked).post("/api/rules");
    }

    /** Refuses the first post and takes the second. */
    private static HttpServer receiver(BlockingQueue<Post> posts) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger calls = new AtomicInteger();
        server.createContext(
                "/hook",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    int status = calls.getAndIncrement() == 0 ? 503 : 204;
                    posts.add(
                            new Post(
                                    headers.getFirst("webhook-id"),
                                    headers.getFirst("webhook-timestamp"),
                                    headers.getFirst("webhook-signature"),
                                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private void send(EnrichedTrack track) {
        try (Wire wire = new Wire(brokers)) {
            wire.send(Topics.TRACK_ENRICHED, track.getTrackId(), track);
        }
    }

    private static EnrichedTrack open(String id, Instant at) {
        return at(Samples.track(id), at);
    }

    private static EnrichedTrack signed(String id, Instant at) {
        return at(Samples.track(id).setMlc(Samples.signed()), at);
    }

    private static EnrichedTrack.Builder on(String id, String playlist) {
        return Samples.track(id).setMemberships(Samples.onPlaylist(id, playlist).getMemberships());
    }

    private static EnrichedTrack at(EnrichedTrack.Builder track, Instant at) {
        return track.setDiscoveredAt(at.minusSeconds(1))
                .setTrail(new TreeMap<>(Map.of("mlc", Samples.step(StepStatus.FOUND, at))))
                .build();
    }
}
