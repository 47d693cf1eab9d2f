package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DlqShowCommandTest {

    @Test
    void textIsShownAsText() {
        assertThat(DlqShowCommand.readable("not json ☂".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not json ☂");
    }

    @Test
    void bytesAreShownAsDigits() {
        assertThat(DlqShowCommand.readable(new byte[] {0, 0, 10, -1})).isEqualTo("00000aff");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertThat(DlqShowCommand.readable(null)).isEqualTo("none");
    }

    @Test
    void longValuesAreCut() {
        assertThat(DlqShowCommand.readable(new byte[5_000])).endsWith("… (5000 bytes)");
    }
}
