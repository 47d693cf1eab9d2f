package live.pubco.musicbrainz;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.pubco.phase.WireContract;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;
import org.junit.jupiter.api.Test;

/** What really goes over the wire, and what comes of everything that may come back. */
@QuarkusTest
class WireTest extends WireContract {

    private MusicBrainzApi api;

    @Override
    protected void connect(URI server, int readTimeoutMillis) {
        api =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(URI.create(server + "/ws/2"))
                        .readTimeout(readTimeoutMillis, TimeUnit.MILLISECONDS)
                        .followRedirects(false)
                        .build(MusicBrainzApi.class);
    }

    @Override
    protected FailureClassifier classifier() {
        return new MusicBrainzFailures();
    }

    @Override
    protected String halfAnAnswer() {
        return "{\"count\": 1, \"recordings\": [{\"id\": \"1\", \"tit";
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
    void anAnswerInAnotherShapeIsRefused() {
        answer(json(200, "[\"surprise\"]"));
        assertThat(failure()).isInstanceOf(Failure.Refused.class);
    }

    @Override
    protected Wire.RecordingPage ask() {
        return api.searchRecordings("PubCoLive/1 ( me@pubco.example )", "isrc:A OR isrc:B", 100, 0)
                .await()
                .indefinitely();
    }
}
