package live.pubco.musicbrainz;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.pubco.phase.upstream.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What really goes over the wire, and what comes of everything that may come back. */
@QuarkusTest
class WireTest {

    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private MusicBrainzApi api;

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void connect() {
        SERVER.resetAll();
        api = api(30_000);
    }

    private static MusicBrainzApi api(int readTimeoutMillis) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(SERVER.baseUrl() + "/ws/2"))
                .readTimeout(readTimeoutMillis, TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .build(MusicBrainzApi.class);
    }

    @Test
    void saysWhoAsksAndWhatInWhichForm() {
        answer(json(200, "{\"count\": 0, \"recordings\": []}"));
        ask();
        SERVER.verify(
                getRequestedFor(urlPathEqualTo("/ws/2/recording"))
                        .withHeader("User-Agent", equalTo("PubCoLive/1 ( me@pubco.example )"))
                        .withHeader("Accept", equalTo("application/json"))
                        .withQueryParam("query", equalTo("isrc:A OR isrc:B"))
                        .withQueryParam("limit", equalTo("100"))
                        .withQueryParam("fmt", equalTo("json")));
    }

    @Test
    void joinsWhatToIncludeInOneParameter() {
        answer(json(200, "{\"id\": \"1\"}"));
        api.recording("PubCoLive", "1", "artist-credits work-rels").await().indefinitely();
        SERVER.verify(
                getRequestedFor(urlPathEqualTo("/ws/2/recording/1"))
                        .withQueryParam("inc", equalTo("artist-credits work-rels")));
    }

    @Test
    void readsAnswersWithNullsAndUnknownKeys() {
        answer(
                json(
                        200,
                        "{\"count\": 1, \"new\": {}, \"recordings\": [null, {\"id\": \"1\","
                                + " \"length\": \"201000\", \"isrcs\": null,"
                                + " \"artist-credit\": null}]}"));
        Wire.RecordingPage page = ask();
        assertThat(page.rows()).hasSize(1);
        assertThat(page.rows().get(0).length()).isEqualTo(201_000);
        assertThat(page.rows().get(0).isrcs()).isEmpty();
    }

    @Test
    void knowsItsOwnFaultByTheTextToo() {
        answer(
                json(
                        503,
                        "{\"error\": \"Your requests are exceeding the allowable rate limit."
                                + " Please see the documentation.\"}"));
        assertThat(failure()).isInstanceOf(Failure.RateLimited.class);
    }

    @Test
    void aServerThatShedsLoadIsUnavailable() {
        answer(
                json(503, "{\"error\": \"The MusicBrainz web server is currently busy.\"}")
                        .withHeader("X-RateLimit-Zone", "global")
                        .withHeader("Retry-After", "0"));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void badQueriesAndBansAreRefused() {
        for (int status : List.of(400, 401, 403, 404, 405)) {
            answer(json(status, "{\"error\": \"Invalid isrc.\"}"));
            assertThat(failure())
                    .isInstanceOfAny(Failure.Refused.class, Failure.Unauthorized.class);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        answer(aResponse().withStatus(302).withHeader("Location", "http://example.org/"));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void htmlFromAGatewayIsUnavailable() {
        answer(
                aResponse()
                        .withStatus(502)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<html>Bad gateway</html>"));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void htmlInsteadOfJsonIsUnavailable() {
        answer(
                aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<html>Please wait</html>"));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void halfAnAnswerIsUnavailable() {
        answer(json(200, "{\"count\": 1, \"recordings\": [{\"id\": \"1\", \"tit"));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void anAnswerInAnotherShapeIsRefused() {
        answer(json(200, "[\"surprise\"]"));
        assertThat(failure()).isInstanceOf(Failure.Refused.class);
    }

    @Test
    void anAnswerBeyondFiveMegabytesIsUnavailable() {
        answer(json(200, "{\"count\": 1, \"new\": \"" + "x".repeat(5_000_000) + "\"}"));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void anEmptyAnswerIsNoAnswer() {
        answer(aResponse().withStatus(200).withHeader("Content-Type", "application/json"));
        Throwable thrown = catchThrowable(() -> assertThat(ask()).isNull());
        assertThat(thrown).isNull();
    }

    @Test
    void aBrokenConnectionIsUnavailable() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void aHangingServerIsUnavailable() {
        answer(json(200, "{}").withFixedDelay(5_000));
        api = api(100);
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    private Wire.RecordingPage ask() {
        return api.searchRecordings("PubCoLive/1 ( me@pubco.example )", "isrc:A OR isrc:B", 100, 0)
                .await()
                .indefinitely();
    }

    private Failure failure() {
        Throwable thrown = catchThrowable(this::ask);
        assertThat(thrown).isNotNull();
        return new MusicBrainzFailures().classify(thrown);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.resetMappings();
        SERVER.stubFor(get(anyUrl()).willReturn(response));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
