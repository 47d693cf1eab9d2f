package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import live.pubco.schemas.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures read. */
class WordingTest {

    @Test
    void aDayIsThatOfUtc() {
        assertThat(Wording.day(Instant.parse("2026-11-04T23:59:59Z"))).isEqualTo("4 Nov");
    }

    @Test
    void growthIsASignedPercentage() {
        assertThat(Wording.percent(Math.log(1.4))).isEqualTo("+40 %");
        assertThat(Wording.percent(Math.log(.5))).isEqualTo("-50 %");
        assertThat(Wording.percent(0)).isEqualTo("+0 %");
    }

    @Test
    void aShareHasDigitsOnlyWhereItNeedsThem() {
        assertThat(Wording.share(50)).isEqualTo("50 %");
        assertThat(Wording.share(33.333)).isEqualTo("33.33 %");
    }

    @Test
    void aPlaceAmongPeersIsADistanceOrARank() {
        assertThat(Wording.z(-1.25)).isEqualTo("z -1.3");
        assertThat(Wording.rank(.25)).isEqualTo("more than 25 % of");
    }

    @Test
    void whatIsCountedIsOneOrMany() {
        assertThat(Wording.count(0, "playlist")).isEqualTo("no playlists");
        assertThat(Wording.count(1, "playlist")).isEqualTo("one playlist");
        assertThat(Wording.count(2, "playlist")).isEqualTo("2 playlists");
    }

    @ParameterizedTest
    @CsvSource({
        "OK, known",
        "NOT_FOUND, not found",
        "NOT_CHECKED, not checked",
        "ERROR, did not answer",
        "UNAVAILABLE, switched off"
    })
    void everyOutcomeHasItsWords(ObservationStatus status, String words) {
        assertThat(Wording.outcome(status)).isEqualTo(words);
    }
}
