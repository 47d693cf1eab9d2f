package live.pubco.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import live.pubco.local.LocalBroker;
import live.pubco.local.Workspace;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine in processes of its own with a real broker: while records pass, processes are killed,
 * started again, and one is asked to end. Runs when asked for, because where a kill strikes is not
 * to be repeated: {@code -Dpubco.kills=20 -Dpubco.records=20000 -Dpubco.seed=1}.
 */
@EnabledIfSystemProperty(
        named = "pubco.kills",
        matches = "\\d+",
        disabledReason = "asked for by -Dpubco.kills=N")
class EngineIT {

    private static final Logger LOG = Logger.getLogger(EngineIT.class);
    private static final int KILLS = Integer.getInteger("pubco.kills", 3);
    private static final int RECORDS = Integer.getInteger("pubco.records", 3_000);
    private static final long SEED = Long.getLong("pubco.seed", 1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static final Random RANDOM = new Random(SEED);
    private static final List<Repeats.Death> DEATHS = new ArrayList<>();
    private static LocalBroker broker;
    private static Passage passage;
    private static Replicas replicas;
    private static List<Written> output;

    @BeforeAll
    static void pass() {
        broker =
                LocalBroker.start(new Workspace(Path.of(System.getProperty("pubco.root"))), folder);
        passage = new Passage(broker.bootstrapServers(), RANDOM);
        passage.createTopics();
        replicas = new Replicas(broker.bootstrapServers(), folder, RANDOM);
        replicas.start();
        replicas.start();
        disturb();
        until("all is through", () -> passage.isThrough());
        output = passage.output();
    }

    @AfterAll
    static void stop() {
        if (replicas != null) {
            replicas.close();
        }
        if (passage != null) {
            passage.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void nothingIsLostAndTheRecordsOfAKeyKeepTheirOrder() {
        Map<String, List<Integer>> first = new HashMap<>();
        output.forEach(
                each -> {
                    List<Integer> numbers =
                            first.computeIfAbsent(each.key(), key -> new ArrayList<>());
                    if (!numbers.contains(each.number())) {
                        numbers.add(each.number());
                    }
                });

        Map<String, List<Integer>> expected = new HashMap<>();
        passage.sent()
                .forEach((key, n) -> expected.put(key, IntStream.range(0, n).boxed().toList()));
        assertThat(first).as("seed %d", SEED).isEqualTo(expected);
    }

    @Test
    void onlyWhatWasNotCommittedAtADeathOrWasAheadOfAnUnfinishedRecordIsWrittenAgain() {
        Repeats repeats = new Repeats(output, DEATHS);
        LOG.infof(
                "seed %d: %d records, %d kills, repeats: %d by deaths, %d by handovers",
                SEED, RECORDS, KILLS, repeats.byDeath().size(), repeats.byHandover().size());

        assertThat(DEATHS).hasSize(KILLS);
        assertThat(repeats.withoutCause()).as("seed %d, %s", SEED, DEATHS).isEmpty();
    }

    @Test
    void nothingIsBuried() {
        assertThat(passage.count(Passage.DEAD_LETTERS)).isZero();
    }

    /** A process comes, then one after another goes, one of them in good order. */
    private static void disturb() {
        int part = RECORDS / (KILLS + 2);
        int inGoodOrder = RANDOM.nextInt(KILLS + 1);
        passage.send(part);
        until("the first are through", () -> passage.count(Passage.OUTPUT) >= part / 2);
        replicas.start();
        for (int i = 0; i <= KILLS; i++) {
            if (RANDOM.nextBoolean()) {
                until("every process has its share", EngineIT::isSettled);
            }
            long enough = passage.count(Passage.OUTPUT) + 1 + RANDOM.nextInt(part / 4);
            passage.send(i < KILLS ? part : RECORDS - part * (KILLS + 1));
            until(enough + " are written", () -> passage.count(Passage.OUTPUT) >= enough);
            if (i == inGoodOrder) {
                replicas.terminate(passage.owners());
            } else {
                String victim = replicas.kill(passage.owners());
                DEATHS.add(new Repeats.Death(victim, passage.committed()));
            }
            replicas.start();
        }
    }

    private static boolean isSettled() {
        return passage.owners().equals(replicas.names());
    }

    private static void until(String what, Callable<Boolean> reached) {
        await(what + ", seed " + SEED)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .failFast("a process ended unasked", () -> !replicas.areAlive())
                .until(reached);
    }
}
