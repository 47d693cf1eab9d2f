package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir private Path folder;
    private Supervisor supervisor;

    @BeforeEach
    void supervise() {
        supervisor = new Supervisor(folder, children -> {}, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        supervisor.close(PATIENCE);
    }

    @Test
    void whatDiesIsStartedAgain() {
        Child child = supervisor.start(spec("sleep 600"));
        long first = child.pid();
        ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);
        await().until(() -> child.alive() && child.pid() != first);
        assertThat(child.restarts()).isEqualTo(1);
    }

    @Test
    void whatIsStoppedStaysDown() {
        Child child = supervisor.start(spec("sleep 600"));
        supervisor.stop(List.of(child.name()), PATIENCE);
        assertThat(child.alive()).isFalse();
        assertThat(child.restarts()).isZero();
    }

    @Test
    void itsOwnChildrenEndWithIt() {
        Child child = supervisor.start(spec("sleep 600 & sleep 600"));
        ProcessHandle leader = ProcessHandle.of(child.pid()).orElseThrow();
        await().until(() -> leader.descendants().count() == 2);
        List<ProcessHandle> family = leader.descendants().toList();
        supervisor.stop(List.of(child.name()), PATIENCE);
        await().until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    private ChildSpec spec(String script) {
        return new ChildSpec("child", List.of("/bin/sh", "-c", script), Map.of(), folder);
    }
}
