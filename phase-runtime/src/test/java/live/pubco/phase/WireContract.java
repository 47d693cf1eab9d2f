package live.pubco.phase;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any client makes of answers that are none, whatever upstream they come from. */
public abstract class WireContract {

    protected static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private static final int PATIENT_MS = 30_000;
    private static final int HASTY_MS = 100;

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
        connect(URI.create(SERVER.baseUrl()), PATIENT_MS);
    }

    /** Makes the client that {@link #ask} asks with. */
    protected abstract void connect(URI server, int readTimeoutMillis);

    /** One GET request of the client's; what came of it. */
    protected abstract Object ask();

    protected abstract FailureClassifier classifier();

    /** The beginning of an answer that would be a good one. */
    protected abstract String halfAnAnswer();

    @Test
    void aRedirectIsNotFollowed() {
        answer(aResponse().withStatus(302).withHeader("Location", "http://example.org/"));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void htmlFromAGatewayIsUnavailable() {
        answer(html(502, "<html>Bad gateway</html>"));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void htmlInsteadOfJsonIsUnavailable() {
        answer(html(200, "<html>Please wait</html>"));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void halfAnAnswerIsUnavailable() {
        answer(json(200, halfAnAnswer()));
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
        assertThat(ask()).isNull();
    }

    @Test
    void aBrokenConnectionIsUnavailable() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void aHangingServerIsUnavailable() {
        answer(json(200, "{}").withFixedDelay(5_000));
        connect(URI.create(SERVER.baseUrl()), HASTY_MS);
        assertThat(failure()).isInstanceOf(Failure.Unavailable.class);
    }

    protected final Failure failure() {
        Throwable thrown = catchThrowable(this::ask);
        assertThat(thrown).isNotNull();
        return classifier().classify(thrown);
    }

    protected static void answer(ResponseDefinitionBuilder response) {
        SERVER.resetMappings();
        SERVER.stubFor(get(anyUrl()).willReturn(response));
    }

    protected static ResponseDefinitionBuilder json(int status, String body) {
        return typed(status, "application/json", body);
    }

    private static ResponseDefinitionBuilder html(int status, String body) {
        return typed(status, "text/html", body);
    }

    private static ResponseDefinitionBuilder typed(int status, String type, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", type).withBody(body);
    }
}
