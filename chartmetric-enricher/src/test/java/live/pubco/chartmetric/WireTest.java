package live.pubco.chartmetric;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.pubco.phase.WireContract;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;
import org.junit.jupiter.api.Test;

/**
 * What really goes over the wire to Chartmetric, and what comes of everything that may come back.
 */
@QuarkusTest
class WireTest extends WireContract {

    private ChartmetricApi api;

    @Override
    protected void connect(URI server, int readTimeoutMillis) {
        api =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(server)
                        .readTimeout(readTimeoutMillis, TimeUnit.MILLISECONDS)
                        .followRedirects(false)
                        .build(ChartmetricApi.class);
    }

    @Override
    protected FailureClassifier classifier() {
        return new ChartmetricFailures();
    }

    @Override
    protected String halfAnAnswer() {
        return "{\"obj\": {\"id\": 1, \"na";
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

    @Override
    protected JsonNode ask() {
        return api.artist("Bearer abc", 7).await().indefinitely();
    }
}
