package live.pubco.musicbrainz;

import static org.assertj.core.api.Assertions.assertThat;

import live.pubco.phase.RecordedResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of MusicBrainz that is no success means, a file for each. */
class ErrorTableTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "400-invalid-isrc, `Refused[status=400, reason=HTTP 400]`",
                "400-work-level-rels, `Refused[status=400, reason=HTTP 400]`",
                "400-no-query-type, `Refused[status=400, reason=HTTP 400]`",
                "401-user-inc, Unauthorized[reason=HTTP 401]",
                "403-no-user-agent, `Refused[status=403, reason=HTTP 403]`",
                "404-not-found, `Refused[status=404, reason=HTTP 404]`",
                "405-method-not-allowed, `Refused[status=405, reason=HTTP 405]`",
                "503-own-rate, `RateLimited[reason=HTTP 503: own rate limit exceeded, retryAfter=Optional[PT1.1S]]`",
                "503-own-rate-without-a-pause, `RateLimited[reason=HTTP 503: own rate limit exceeded, retryAfter=Optional[PT1.1S]]`",
                "503-own-rate-by-text-alone, `RateLimited[reason=HTTP 503: own rate limit exceeded, retryAfter=Optional[PT4S]]`",
                "503-shedding, Unavailable[reason=HTTP 503: server is busy]",
                "503-shedding-searches, Unavailable[reason=HTTP 503: server is busy]",
                "502-page, Unavailable[reason=HTTP 502]",
                "504-page, Unavailable[reason=HTTP 504]",
                "302-other-host, Unavailable[reason=HTTP 302]"
            })
    void knowsWhatEachAnswerMeans(String file, String meaning) {
        assertThat(RecordedResponse.classified(file + ".http", new MusicBrainzFailures()))
                .hasToString(meaning);
    }
}
