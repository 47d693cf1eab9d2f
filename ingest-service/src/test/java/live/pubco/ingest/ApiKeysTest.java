package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    @Test
    void aKeyGivesItsRole() {
        ApiKeys keys = new ApiKeys(List.of("reader:0123456789abcdef", " Admin: fedcba9876543210 "));
        assertThat(keys.roleOf("0123456789abcdef")).hasValue(Role.READER);
        assertThat(keys.roleOf("fedcba9876543210")).hasValue(Role.ADMIN);
        assertThat(keys.roleOf("0123456789abcde")).isEmpty();
    }

    @Test
    void aKeyMayHoldColons() {
        assertThat(new ApiKeys(List.of("reader:0123:456789abcdef")).roleOf("0123:456789abcdef"))
                .hasValue(Role.READER);
    }

    @Test
    void aKeyWithoutARoleStopsTheStartAndIsNotShown() {
        assertThatThrownBy(() -> new ApiKeys(List.of("0123456789abcdef")))
                .hasMessageContaining("pubco.api.keys")
                .hasMessageNotContaining("0123456789abcdef");
    }

    @Test
    void aShortKeyStopsTheStart() {
        assertThatThrownBy(() -> new ApiKeys(List.of("admin:secret")))
                .hasMessageContaining("at least 16 characters")
                .hasMessageNotContaining("secret");
    }

    @Test
    void onlyThisMachineIsLoopback() {
        assertThat(Access.isLoopback("127.0.0.1")).isTrue();
        assertThat(Access.isLoopback("localhost")).isTrue();
        assertThat(Access.isLoopback("0.0.0.0")).isFalse();
    }
}
