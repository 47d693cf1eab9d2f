package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    @Test
    void saysWhatWouldSwitchAPhaseOn() {
        assertThat(Credentials.describe(Map.of("PUBCO_MLC_USERNAME", "somebody")))
                .containsExactly(
                        "spotify       off; set PUBCO_SPOTIFY_CLIENT_ID and"
                                + " PUBCO_SPOTIFY_CLIENT_SECRET",
                        "credits       off; set PUBCO_CREDITS_ENABLED",
                        "mlc           off; set PUBCO_MLC_PASSWORD",
                        "musicbrainz   off; set PUBCO_MUSICBRAINZ_CONTACT",
                        "chartmetric   off; set PUBCO_CHARTMETRIC_REFRESH_TOKEN");
    }

    @Test
    void aPhaseWithEverythingIsOn() {
        assertThat(
                        Credentials.MLC.available(
                                Map.of(
                                        "PUBCO_MLC_USERNAME",
                                        "somebody",
                                        "PUBCO_MLC_PASSWORD",
                                        "something")))
                .isTrue();
    }

    @Test
    void aSwitchSetToFalseIsOff() {
        assertThat(Credentials.CREDITS.available(Map.of("PUBCO_CREDITS_ENABLED", "false")))
                .isFalse();
    }
}
