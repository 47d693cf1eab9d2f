package live.pubco.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import live.pubco.local.LocalBroker;
import live.pubco.local.Workspace;

/** A broker, a passage and the processes that carry records through it. */
final class Course implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final LocalBroker broker;
    final Passage passage;
    final Replicas replicas;
    private final long seed;

    Course(Path folder, Random random, long seed) {
        this.seed = seed;
        broker = LocalBroker.start(Workspace.find(), folder);
        passage = new Passage(broker.bootstrapServers(), random);
        passage.createTopics();
        replicas = new Replicas(broker.bootstrapServers(), folder, random);
    }

    void start(int processes) {
        for (int i = 0; i < processes; i++) {
            replicas.start();
        }
    }

    void awaitWritten(long count) {
        until(count + " are written", () -> passage.count(Passage.OUTPUT) >= count);
    }

    void awaitSettled() {
        until("every process has its share", () -> passage.owners().equals(replicas.names()));
    }

    void awaitThrough() {
        until("all is through", passage::isThrough);
    }

    /** What cannot be told, before there is a group or while its broker is away, is asked again. */
    void until(String what, Callable<Boolean> reached) {
        await(what + ", seed " + seed)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .failFast("a process ended unasked", () -> !replicas.areAlive())
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(reached);
    }

    /** Every record sent was written, and each key's in their order when written first. */
    void assertNothingLostOrOutOfOrder() {
        assertThat(Written.firstByKey(passage.output()))
                .as("seed %d", seed)
                .isEqualTo(passage.expected());
        assertThat(passage.count(Passage.DEAD_LETTERS)).isZero();
    }

    @Override
    public void close() {
        replicas.close();
        passage.close();
        broker.close();
    }
}
