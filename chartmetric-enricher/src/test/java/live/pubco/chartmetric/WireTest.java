package live.pubco.chartmetric;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
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

/**
 * What really goes over the wire to Chartmetric, and what comes of everything that may come back.
 */
@QuarkusTest
class WireTest {

    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private ChartmetricApi api;

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

    private static ChartmetricApi api(int readTimeoutMillis) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(SERVER.baseUrl()))
                .readTimeout(readTimeoutMillis, TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .build(ChartmetricApi.class);
    }

    @Test
    void sendsTheTokenAndAcceptsPartialData() {
        answer(json(200, "{\"obj\": {}}"));
        api.track("Bearer abc", 7).await().indefinitely();
        SERVER.verify(
                getRequestedFor(urlPathEqualTo("/api/track/7"))
                        .withHeader("Authorization", equalTo("Bearer abc"))
                        .withHeader("X-Accept-Partial-Data", equalTo("true")));
    }

    @Test
    void sendsTheRefreshTokenInOneWord() {
        SERVER.stubFor(
                post("/api/token")
                        .withRequestBody(equalToJson("{\"refreshtoken\": \"secret\"}"))
                        .willReturn(json(200, "{\"token\": \"t\", \"expires_in\": \"3600\"}")));
        ChartmetricApi.TokenAnswer answer =
                api.token(new ChartmetricApi.TokenRequest("secret")).await().indefinitely();
        assertThat(answer.token()).isEqualTo("t");
        assertThat(Tree.number(answer.expiresIn())).hasValue(3600);
    }

    @Test
    void secretsDoNotShowInText() {
        assertThat(new ChartmetricApi.TokenRequest("secret").toString()).doesNotContain("secret");
        assertThat(new ChartmetricApi.TokenAnswer("secret", null).toString())
                .doesNotContain("secret");
    }

    @Test
    void asksForIdsAndStreamsAtTheirPaths() {
        answer(json(200, "{\"obj\": []}"));
        api.ids("Bearer abc", "isrc", "QZDEM2600001").await().indefinitely();
        api.streams("Bearer abc", 7, "2026-01-01").await().indefinitely();
        SERVER.verify(getRequestedFor(urlPathEqualTo("/api/track/isrc/QZDEM2600001/get-ids")));
        SERVER.verify(
                getRequestedFor(urlPathEqualTo("/api/track/7/spotify/stats/highest-playcounts"))
                        .withQueryParam("type", equalTo("streams"))
                        .withQueryParam("since", equalTo("2026-01-01")));
    }

    @Test
    void tooManyRequestsMeansAFullStop() {
        answer(
                json(429, "{\"error\": \"Too many requests\"}")
                        .withHeader("X-RateLimit-Reset", "false"));
        assertThat(failure()).isInstanceOf(Failure.RateLimited.class);
    }

    @Test
    void badParametersPlansAndPaymentsAreRefused() {
        for (int status : List.of(400, 401, 402, 403, 404, 406)) {
            answer(json(status, "{\"error\": \"no\"}"));
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
        answer(json(200, "{\"obj\": {\"id\": 1, \"na"));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
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

    private JsonNode ask() {
        return api.artist("Bearer abc", 7).await().indefinitely();
    }

    private Failure failure() {
        Throwable thrown = catchThrowable(this::ask);
        assertThat(thrown).isNotNull();
        return new ChartmetricFailures().classify(thrown);
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
