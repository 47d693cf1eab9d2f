package live.pubco.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import live.pubco.phase.RecordedResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of Spotify that is no success means, a file for each. */
class ErrorTableTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "400-invalid-limit, `Refused[status=400, reason=HTTP 400]`",
                "400-invalid-base62-id, `Refused[status=400, reason=HTTP 400]`",
                "400-invalid-client, `Refused[status=400, reason=HTTP 400]`",
                "401-expired-token, Unauthorized[reason=HTTP 401]",
                "403-development-mode, `Refused[status=403, reason=HTTP 403]`",
                "403-no-premium, `Refused[status=403, reason=HTTP 403: the application's owner has no Premium]`",
                "404-resource-not-found, `Refused[status=404, reason=HTTP 404]`",
                "429-burst, `RateLimited[reason=HTTP 429, retryAfter=Optional[PT3S]]`",
                "429-quota, `RateLimited[reason=HTTP 429: quota used up, retryAfter=Optional[PT13H35M25S]]`",
                "429-without-retry-after, `RateLimited[reason=HTTP 429, retryAfter=Optional[PT5S]]`",
                "500-server-error, Unavailable[reason=HTTP 500]",
                "502-bad-gateway-page, Unavailable[reason=HTTP 502]",
                "503-service-unavailable, Unavailable[reason=HTTP 503]",
                "504-gateway-timeout, Unavailable[reason=HTTP 504]",
                "302-other-host, Unavailable[reason=HTTP 302]"
            })
    void knowsWhatEachAnswerMeans(String file, String meaning) {
        assertThat(RecordedResponse.classified(file + ".http", new SpotifyFailures()))
                .hasToString(meaning);
    }
}
