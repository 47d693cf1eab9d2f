package live.pubco.mlc;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static live.pubco.mlc.MlcEnricherTest.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import live.pubco.phase.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(AtTheWire.class)
class MlcWireTest {

    private static final MlcQuestion QUESTION =
            new MlcQuestion(
                    List.of("QZDEM2600001"),
                    "Song A",
                    List.of("Artist A"),
                    List.of("Mary McDemo"),
                    true);
    private static final Duration SOON = Duration.ofSeconds(60);

    WireMockServer mlc;

    @Inject MlcEnricher enricher;

    @BeforeEach
    void answersWithARecordingAndItsWork() {
        mlc.resetAll();
        answer("/oauth/token", okJson(Recorded.text("token.json")));
        answer("/search/recordings", okJson(Recorded.text("recordings.json")));
        answer("/search/songcode", okJson(Recorded.text("hits.json")));
        answer("/works", okJson(Recorded.text("works.json")));
    }

    @Test
    void spellsItsRequestsAsTheMlcWantsThem() {
        assertThat(found(ask()).works()).hasSize(1);
        mlc.verify(
                postRequestedFor(urlPathEqualTo("/search/recordings"))
                        .withHeader("Content-Type", matching("application/json.*"))
                        .withHeader("Authorization", matching("Bearer .*id-token"))
                        .withRequestBody(equalToJson("{\"isrc\": \"QZDEM2600001\"}")));
        mlc.verify(
                postRequestedFor(urlPathEqualTo("/works"))
                        .withRequestBody(equalToJson("[{\"mlcsongCode\": \"AB12CD\"}]")));
    }

    @Test
    void searchesByTitleAndWriter() {
        answer("/search/recordings", okJson("[]"));

        assertThat(found(ask()).works()).hasSize(1);
        mlc.verify(
                postRequestedFor(urlPathEqualTo("/search/songcode"))
                        .withRequestBody(
                                equalToJson(
                                        "{\"title\": \"Song A\", \"writers\": [{\"writerFirstName\":"
                                                + " \"Mary\", \"writerLastName\": \"McDemo\"}]}")));
    }

    @Test
    void logsInAnewOnceWhenTheTokenIsNotAccepted() {
        answer("/search/recordings", aResponse().withStatus(401));
        answer("/oauth/token", okJson(Recorded.text("token.json").replace("an-id", "new-id")));
        mlc.stubFor(
                post(urlPathEqualTo("/search/recordings"))
                        .withHeader("Authorization", equalTo("Bearer new-id-token"))
                        .willReturn(okJson(Recorded.text("recordings.json"))));

        assertThat(ask()).isInstanceOf(Answer.Found.class);
        mlc.verify(1, postRequestedFor(urlPathEqualTo("/oauth/token")));
    }

    @Test
    void refusesAnEmptyBadRequest() {
        answer("/search/recordings", aResponse().withStatus(400));

        assertThat(ask()).isEqualTo(Answer.refused("HTTP 400"));
        mlc.verify(1, postRequestedFor(urlPathEqualTo("/search/recordings")));
    }

    @Test
    void refusesABlockAtTheGateway() {
        answer(
                "/search/recordings",
                aResponse().withStatus(403).withBody("{\"message\":\"Forbidden\"}"));

        assertThat(ask()).isEqualTo(Answer.refused("HTTP 403"));
    }

    @Test
    void doesNotTakeALostWorkForNoWork() {
        answer("/works", aResponse().withStatus(504));

        assertThat(ask()).isInstanceOf(Answer.Unavailable.class);
    }

    static Stream<Named<ResponseDefinitionBuilder>> noAnswers() {
        return Stream.of(
                Named.of("an error", aResponse().withStatus(500)),
                Named.of("a page", aResponse().withHeader("Content-Type", "text/html")),
                Named.of("a page called JSON", okJson("<html>try later</html>")),
                Named.of("a cut answer", okJson("[{\"id\": \"1000")),
                Named.of("an object", okJson("{\"message\": \"none\"}")),
                Named.of("nothing", aResponse().withStatus(200)),
                Named.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Named.of("silence", okJson("[]").withFixedDelay(60_000)));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void isUnavailableWhenTheAnswerIs(ResponseDefinitionBuilder answer) {
        answer("/search/recordings", answer);

        assertThat(ask()).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void isUnavailableWhenTheAnswerIsBeyondFiveMegabytes() {
        answer("/search/recordings", okJson("[\"" + "x".repeat(5_100_000) + "\"]"));

        assertThat(ask()).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void followsNoRedirect() {
        answer(
                "/search/recordings",
                aResponse().withStatus(302).withHeader("Location", mlc.baseUrl() + "/works"));

        assertThat(ask()).isNotInstanceOf(Answer.Found.class);
        mlc.verify(0, postRequestedFor(urlPathEqualTo("/works")));
    }

    private Answer<MlcAnswer> ask() {
        return enricher.ask(Set.of(QUESTION)).await().atMost(SOON).get(QUESTION);
    }

    private void answer(String path, ResponseDefinitionBuilder answer) {
        mlc.stubFor(post(urlPathEqualTo(path)).willReturn(answer));
    }
}
