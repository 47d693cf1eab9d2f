package live.pubco.mlc;

import static org.assertj.core.api.Assertions.assertThat;

import live.pubco.phase.RecordedResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of The MLC that is no success means, a file for each. */
class ErrorTableTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "400-title-only, `Refused[status=400, reason=HTTP 400]`",
                "401-access-token-used, Unauthorized[reason=HTTP 401]",
                "403-wrong-password, `Refused[status=403, reason=HTTP 403]`",
                "403-blocked-at-the-gateway, `Refused[status=403, reason=HTTP 403]`",
                "404-unknown-work, `Refused[status=404, reason=HTTP 404]`",
                "413-too-many-works, `Refused[status=413, reason=HTTP 413]`",
                "414-too-long, `Refused[status=414, reason=HTTP 414]`",
                "429-with-retry-after, `RateLimited[reason=HTTP 429, retryAfter=Optional[PT12S]]`",
                "429-without-retry-after, `RateLimited[reason=HTTP 429, retryAfter=Optional[PT5S]]`",
                "500-internal-server-error, Unavailable[reason=HTTP 500]",
                "502-bad-gateway, Unavailable[reason=HTTP 502]",
                "503-service-unavailable, Unavailable[reason=HTTP 503]",
                "504-endpoint-timed-out, Unavailable[reason=HTTP 504]",
                "302-other-host, Unavailable[reason=HTTP 302]"
            })
    void knowsWhatEachAnswerMeans(String file, String meaning) {
        assertThat(RecordedResponse.classified(file + ".http", new MlcFailures()))
                .hasToString(meaning);
    }
}
