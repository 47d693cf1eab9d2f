package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTest {

    @Test
    void aTakenPortIsNamedWithItsUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Preflight.free("kafka", port))
                    .isInstanceOf(LauncherFailure.class)
                    .hasMessageStartingWith("port " + port + ", needed for kafka, is taken");
        }
    }

    @Test
    void aFullDiskIsSaidInOneLine() {
        assertThatThrownBy(() -> Preflight.enough(Path.of("/data"), 5L << 20))
                .isInstanceOf(LauncherFailure.class)
                .hasMessage("only 5 MiB free on the disk of /data; 1024 MiB are needed");
    }

    @Test
    void everyPortInUseIsLookedAt() {
        StackOptions options = StackOptions.demo(new Workspace(Path.of("/checkout")), 10, "fast");
        assertThat(Preflight.ports(options).values())
                .containsExactlyInAnyOrder(
                        9092, 9093, 8081, 5433, 9400, 8100, 8101, 8102, 8103, 8104, 8105, 8106);
    }

    @Test
    void thePortsOfServicesLeftOutAreFreeToTake() {
        StackOptions options = StackOptions.up(new Workspace(Path.of("/checkout"))).only(List.of());
        assertThat(Preflight.ports(options).values()).containsExactly(9092, 9093, 8081, 5433);
    }
}
