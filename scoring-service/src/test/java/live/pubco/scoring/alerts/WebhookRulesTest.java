package live.pubco.scoring.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1"
            })
    void noAlertIsPostedInside(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPrivate(InetAddress.getByName(address))).isTrue();
        assertThatThrownBy(() -> PublicAddress.of(address, false))
                .isInstanceOf(UnknownHostException.class);
        assertThat(PublicAddress.of(address, true)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:2800:220:1::1"})
    void othersAreReached(String address) throws UnknownHostException {
        assertThat(PublicAddress.of(address, false).getHostAddress()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://a.example",
                "https://",
                "/x",
                "http://u@h/",
                "a b"
            })
    void whatIsNoWebAddressIsRefused(String url) {
        assertThat(PublicAddress.refusal(url)).isPresent();
    }

    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        // the example of the Standard Webhooks specification's libraries
        String signature =
                Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330L,
                        "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
