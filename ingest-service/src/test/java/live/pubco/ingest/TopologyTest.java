package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TopologyTest {

    /** A change renames or moves state on running systems: it has to be meant. */
    @Test
    void theTopologyIsTheOneThatRunningSystemsKnow() throws IOException {
        String description =
                MemoryTopology.topology(new PlainCodec(), MemoryDriver.TICK, MemoryDriver.DEADLINE)
                        .describe()
                        .toString();
        try (InputStream frozen = getClass().getResourceAsStream("topology.txt")) {
            String expected =
                    new String(
                            Objects.requireNonNull(frozen).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(description).isEqualToNormalizingWhitespace(expected);
        }
    }
}
