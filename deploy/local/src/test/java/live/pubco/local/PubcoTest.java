package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PubcoTest {

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(standardError);
    }

    @Test
    void aWrongOptionIsOneLineAndExitsWithTwo() {
        assertThat(Pubco.execute("demo", "--fast")).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("pubco: Unknown option: '--fast'; see ./pubco demo --help");
    }

    @Test
    void aClusterThatIsNotThereIsOneLineAndExitsWithOne() {
        assertThat(
                        Pubco.execute(
                                "setup",
                                "--bootstrap-servers",
                                "nowhere.invalid:9092",
                                "--registry",
                                "http://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("pubco: cannot use nowhere.invalid:9092: ");
    }

    @Test
    void anUnknownProfileIsOneLineAndExitsWithOne() {
        assertThat(Pubco.execute("demo", "--profile", "slow")).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("pubco: --profile must be one of real, fast, turbo, not slow");
    }

    @Test
    void anImpossibleSampleIsOneLineAndExitsWithOne() {
        assertThat(Pubco.execute("demo", "--tracks", "0")).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("pubco: --tracks must be 1 to 100000, not 0");
    }
}
