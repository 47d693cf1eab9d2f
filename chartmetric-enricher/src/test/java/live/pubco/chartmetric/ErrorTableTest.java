package live.pubco.chartmetric;

import static org.assertj.core.api.Assertions.assertThat;

import live.pubco.phase.RecordedResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of Chartmetric that is no success means, a file for each. */
class ErrorTableTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "400-domain-does-not-exist, `Refused[status=400, reason=HTTP 400]`",
                "401-expired-token, Unauthorized[reason=HTTP 401]",
                "401-path-not-included, Unauthorized[reason=HTTP 401]",
                "402-subscription-expired, `Refused[status=402, reason=HTTP 402]`",
                "403-not-on-plan, `Refused[status=403, reason=HTTP 403]`",
                "404-unknown-id, `Refused[status=404, reason=HTTP 404]`",
                "406-partial-data, `Refused[status=406, reason=HTTP 406]`",
                "429-until-reset, `RateLimited[reason=HTTP 429, retryAfter=Optional[PT7S]]`",
                "429-reset-in-the-past, `RateLimited[reason=HTTP 429, retryAfter=Optional[PT1S]]`",
                "429-without-reset, `RateLimited[reason=HTTP 429, retryAfter=Optional[PT1S]]`",
                "429-reset-says-false, `RateLimited[reason=HTTP 429, retryAfter=Optional[PT1S]]`",
                "500-server-error, Unavailable[reason=HTTP 500]",
                "502-page, Unavailable[reason=HTTP 502]",
                "302-other-host, Unavailable[reason=HTTP 302]"
            })
    void knowsWhatEachAnswerMeans(String file, String meaning) {
        assertThat(RecordedResponse.classified(file + ".http", new ChartmetricFailures()))
                .hasToString(meaning);
    }
}
