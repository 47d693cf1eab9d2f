package live.pubco.spotify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Failure;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(AtTheWire.class)
class SpotifyWireTest {

    private static final String A = "1InventedTrackId00000A";
    private static final String B = "5InventedTrackId00000B";
    private static final Set<String> BOTH = Set.of(A, B);
    private static final Duration SOON = Duration.ofSeconds(60);

    WireMockServer spotify;

    @Inject SpotifyEnricher enricher;
    @Inject SpotifyFailures failures;
    @RestClient SpotifyApi api;

    @BeforeEach
    void answersWithTracksAndAlbums() {
        spotify.resetAll();
        answerTokenWith("a-token");
        answerTracksWith(okJson(Recorded.text("tracks.json")));
        spotify.stubFor(
                get(urlPathEqualTo("/v1/albums")).willReturn(okJson(Recorded.text("albums.json"))));
    }

    @Test
    void asksForTracksAndTheirAlbums() {
        Map<String, Answer<SpotifyAnswer>> answers = ask(BOTH);

        assertThat(answers.get(A))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> {
                            SpotifyAnswer answer = (SpotifyAnswer) found.value();
                            assertThat(answer.track().name()).isEqualTo("Song A");
                            assertThat(answer.album().flatMap(album -> album.line("P")))
                                    .contains("2026 Demo Records");
                        });
        assertThat(answers.get(B)).isInstanceOf(Answer.NotFound.class);
        spotify.verify(
                getRequestedFor(urlPathEqualTo("/v1/tracks"))
                        .withHeader("Authorization", matching("Bearer .-token"))
                        .withQueryParam("ids", matching("\\w{22},\\w{22}")));
    }

    @Test
    void getsANewTokenOnceWhenTheOldOneHasExpired() {
        answerTracksWith(aResponse().withStatus(401).withBody(error(401, "expired")));
        spotify.stubFor(
                get(urlPathEqualTo("/v1/tracks"))
                        .withHeader("Authorization", equalTo("Bearer b-token"))
                        .willReturn(okJson(Recorded.text("tracks.json"))));
        answerTokenWith("b-token");

        assertThat(ask(BOTH).get(A)).isInstanceOf(Answer.Found.class);
        spotify.verify(
                1,
                postRequestedFor(urlPathEqualTo("/accounts/api/token"))
                        .withHeader("Authorization", equalTo("Basic YW4taWQ6YS1zZWNyZXQ="))
                        .withRequestBody(containing("grant_type=client_credentials")));
    }

    @Test
    void saysThatTheCredentialsWereNotAccepted() {
        answerTracksWith(aResponse().withStatus(401));
        spotify.stubFor(
                post(urlPathEqualTo("/accounts/api/token"))
                        .willReturn(
                                aResponse()
                                        .withStatus(400)
                                        .withHeader("Content-Type", "application/json")
                                        .withBody("{\"error\":\"invalid_client\"}")));

        assertThat(ask(BOTH).values())
                .containsOnly(Answer.unavailable(SpotifyClient.REFUSED_CREDENTIALS));
        assertThat(enricher.unavailable()).contains(SpotifyClient.REFUSED_CREDENTIALS);
    }

    static Stream<Named<ResponseDefinitionBuilder>> noAnswers() {
        return Stream.of(
                Named.of("an error", aResponse().withStatus(503)),
                Named.of("a page", html("<html>try later</html>")),
                Named.of("a cut answer", okJson("{\"tracks\": [{\"id\": \"1Inv")),
                Named.of("another type", okJson("{\"tracks\": \"none\"}")),
                Named.of("nothing", aResponse().withStatus(200)),
                Named.of("no content", aResponse().withStatus(204)),
                Named.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Named.of("noise", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Named.of("silence", okJson("{}").withFixedDelay(60_000)),
                Named.of(
                        "an answer by the drop",
                        okJson("{\"tracks\": []}").withChunkedDribbleDelay(10, 60_000)),
                Named.of(
                        "a compressed body nobody asked for",
                        okJson("\u001f\u008b").withHeader("Content-Encoding", "gzip")));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void isUnavailableWhenTheAnswerIs(ResponseDefinitionBuilder answer) {
        answerTracksWith(answer);

        assertThat(ask(BOTH).values()).hasSize(2).allMatch(Answer.Unavailable.class::isInstance);
    }

    @Test
    void isUnavailableWhenTheAnswerIsBeyondFiveMegabytes() {
        answerTracksWith(okJson("{\"tracks\": [], \"more\": \"" + "x".repeat(5_100_000) + "\"}"));
        spotify.stubFor(
                get(urlPathEqualTo("/v1/tracks/" + A))
                        .willReturn(okJson("{\"more\": \"" + "x".repeat(5_100_000) + "\"}")));

        assertThat(ask(Set.of(A)).get(A)).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void followsNoRedirect() {
        answerTracksWith(
                aResponse()
                        .withStatus(302)
                        .withHeader("Location", spotify.baseUrl() + "/elsewhere"));

        assertThat(ask(BOTH).values()).noneMatch(Answer.Found.class::isInstance);
        spotify.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void tellsThatTheOwnerHasNoPremium() {
        answerTracksWith(
                aResponse()
                        .withStatus(403)
                        .withHeader("Content-Type", "application/json")
                        .withBody(
                                error(403, "Active premium subscription required for the owner")));

        assertThat(ask(BOTH).values()).containsOnly(Answer.refused(SpotifyFailures.NO_PREMIUM));
        assertThat(enricher.unavailable()).contains(SpotifyFailures.NO_PREMIUM);
        spotify.verify(0, getRequestedFor(urlPathEqualTo("/v1/tracks/" + A)));
    }

    @Test
    void readsHowLongTheQuotaIsUsedUp() {
        answerTracksWith(
                aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "48925")
                        .withHeader("Content-Type", "application/json")
                        .withBody(Recorded.text("quota.json")));

        Throwable thrown =
                catchThrowable(() -> api.tracks("Bearer t", A, null).await().atMost(SOON));

        assertThat(failures.classify(thrown))
                .isEqualTo(
                        new Failure.RateLimited(
                                "HTTP 429: quota used up",
                                Optional.of(Duration.ofSeconds(48_925))));
    }

    @Test
    void readsAShortPauseWithoutABody() {
        answerTracksWith(aResponse().withStatus(429).withHeader("Retry-After", "3"));

        Throwable thrown =
                catchThrowable(() -> api.tracks("Bearer t", A, null).await().atMost(SOON));

        assertThat(failures.classify(thrown))
                .isEqualTo(new Failure.RateLimited("HTTP 429", Optional.of(Duration.ofSeconds(3))));
    }

    @Test
    void findsTheTracksWhenTheAlbumsFail() {
        spotify.stubFor(get(urlPathEqualTo("/v1/albums")).willReturn(aResponse().withStatus(403)));
        answerTracksWith(okJson(Recorded.text("tracks.json").replace("2Invented", "9Invented")));

        assertThat(ask(BOTH).get(A)).isInstanceOf(Answer.Found.class);
    }

    private Map<String, Answer<SpotifyAnswer>> ask(Set<String> ids) {
        return enricher.ask(ids).await().atMost(SOON);
    }

    private void answerTracksWith(ResponseDefinitionBuilder answer) {
        spotify.stubFor(get(urlPathEqualTo("/v1/tracks")).willReturn(answer));
    }

    private void answerTokenWith(String token) {
        spotify.stubFor(
                post(urlPathEqualTo("/accounts/api/token"))
                        .willReturn(okJson(Recorded.text("token.json").replace("a-token", token))));
    }

    private static ResponseDefinitionBuilder html(String page) {
        return aResponse().withHeader("Content-Type", "text/html").withBody(page);
    }

    private static String error(int status, String message) {
        return "{\"error\":{\"status\":" + status + ",\"message\":\"" + message + "\"}}";
    }
}
