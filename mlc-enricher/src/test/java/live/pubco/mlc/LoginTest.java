package live.pubco.mlc;

import static live.pubco.mlc.MlcEnricherTest.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    private final PretendMlc mlc = new PretendMlc();

    @BeforeEach
    void holdsTwoRecordings() {
        mlc.holds("QZDEM2600001", "AB12CD");
        mlc.holds("QZDEM2600002", "AB12CD");
    }

    @Test
    void sendsTheIdToken() {
        mlc.answer(question("QZDEM2600001"));

        assertThat(mlc.bearers).containsExactly("Bearer an-id-token");
        assertThat(mlc.calls("token")).isEqualTo(1);
    }

    @Test
    void refreshesATokenThatEnds() {
        mlc.answer(question("QZDEM2600001"));
        mlc.timer.advance(Duration.ofHours(1));
        mlc.answer(question("QZDEM2600002"));

        assertThat(mlc.bearers).containsExactly("Bearer an-id-token", "Bearer a-new-id-token");
        assertThat(mlc.calls).contains("token MlcLogin[refresh]");
    }

    @Test
    void goesBackToThePasswordWhenTheRefreshTokenHasExpired() {
        mlc.refused.put("MlcLogin[refresh]", 403);

        mlc.answer(question("QZDEM2600001"));
        mlc.timer.advance(Duration.ofHours(1));
        Answer<MlcAnswer> answer = mlc.answer(question("QZDEM2600002"));

        assertThat(answer).isInstanceOf(Answer.Found.class);
        assertThat(mlc.calls)
                .filteredOn(call -> call.startsWith("token"))
                .containsExactly(
                        "token MlcLogin[password]",
                        "token MlcLogin[refresh]",
                        "token MlcLogin[password]");
    }

    @Test
    void isUnavailableAsAWholeWithAWrongPassword() {
        mlc.refused.put("MlcLogin[password]", 403);

        assertThat(mlc.answer(question("QZDEM2600001")))
                .isEqualTo(Answer.unavailable(MlcClient.REFUSED_CREDENTIALS));
        assertThat(mlc.enricher().unavailable()).contains(MlcClient.REFUSED_CREDENTIALS);

        mlc.timer.advance(Standing.PAUSE);
        assertThat(mlc.enricher().unavailable()).isEmpty();
    }

    @Test
    void doesNotBelieveASuccessThatCarriesAnError() {
        mlc.password = new MlcToken("an-id-token", null, "3600", "invalid_grant");

        assertThat(mlc.answer(question("QZDEM2600001"))).isInstanceOf(Answer.Unavailable.class);
        assertThat(mlc.enricher().unavailable()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"3600, 3600", "60, 60", "-, 3600", "soon, 3600", "0, 3600"})
    void readsALifetimeThatComesAsText(String expiresIn, long seconds) {
        assertThat(new MlcToken("t", null, expiresIn, null).lifetime())
                .isEqualTo(Duration.ofSeconds(seconds));
    }
}
